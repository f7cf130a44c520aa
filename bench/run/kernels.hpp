// SPDX-License-Identifier: BSL-1.0
//
// The kernels: formulas (K), and models as engineers write them (A), each evaluated by derivo and by a twin written by hand. Both functions take and return the same
// numbers: doubles, arrays of them, or (the result) a struct of value, gradient, hessian. [[gnu::noinline]] keeps them
// whole, so that they can be timed, counted and measured alone; aligned(64), so that no luck of placement decides.
// test/laws/kernels.cpp measures how accurate they are.
#ifndef DERIVO_BENCH_RUN_KERNELS_HPP
#define DERIVO_BENCH_RUN_KERNELS_HPP

#include "a1_arm.hpp"
#include "a2_camera.hpp"
#include "a3_turn_rate.hpp"
#include "a4_gas.hpp"
#include "a5_mixture.hpp"
#include "a6_option.hpp"
#include "a7_gravity.hpp"
#include "a8_oblate.hpp"
#include "a9_bicycle.hpp"
#include "k14_product.hpp"
#include "k16_logistic.hpp"
#include "k1_sigmoid.hpp"
#include "k2_power_exp.hpp"
#include "k3_exp_x_sin.hpp"
#include "k4_exp_x_sin_4.hpp"
#include "k5_rosenbrock.hpp"
#include "k6_rosenbrock_hessian.hpp"
#include "k7_mixed.hpp"
#include "k8_network.hpp"
#include "k9_layer.hpp"
#include "points.hpp"

namespace bench {

/// visit(id, what by_derivo calls, for any scalar, by_derivo, by_hand, where) for each kernel.
template <class Visit>
void for_each_kernel(const Visit& visit) {
    visit("K1", K1::all, K1::by_derivo, K1::by_hand, range{-6, 6});
    visit("K2", K2::all, K2::by_derivo, K2::by_hand, range{-3, 3});
    visit("K3", K3::all, K3::by_derivo, K3::by_hand, range{-3, 3});
    visit("K4", K4::all, K4::by_derivo, K4::by_hand, range{-3, 3});
    visit("K5-2", K5_2::all, K5_2::by_derivo, K5_2::by_hand, range{-2, 2});
    visit("K5-10", K5_10::all, K5_10::by_derivo, K5_10::by_hand, range{-2, 2});
    visit("K6", K6::all, K6::by_derivo, K6::by_hand, range{-2, 2});
    visit("K7", K7::all, K7::by_derivo, K7::by_hand, range{-3, 3});
    visit("K8", K8::all, K8::by_derivo, K8::by_hand, range{-2, 2});
    visit("K9", K9::all, K9::by_derivo, K9::by_hand, range{-2, 2});
    visit("K14-10", K14::vg<10>, K14_10::by_derivo, K14_10::by_hand, range{0.5, 1.5});
    visit("K14-30", K14::vg<30>, K14_30::by_derivo, K14_30::by_hand, range{0.5, 1.5});
    visit("K16", K16::all, K16::by_derivo, K16::by_hand, range{-1, 1});
    visit("A1", A1::all, A1::by_derivo, A1::by_hand, range{0.5, 1.5});
    visit("A2", A2::all, A2::by_derivo, A2::by_hand, range{0.5, 1.5});
    visit("A3", A3::all, A3::by_derivo, A3::by_hand, range{0.5, 1.5});
    visit("A4", A4::all, A4::by_derivo, A4::by_hand, range{0.5, 1.5});
    visit("A5", A5::all, A5::by_derivo, A5::by_hand, range{0.5, 1.5});
    visit("A6", A6::all, A6::by_derivo, A6::by_hand, range{0.5, 1.5});
    visit("A7", A7::all, A7::by_derivo, A7::by_hand, range{0.5, 1.5});
    visit("A8", A8::all, A8::by_derivo, A8::by_hand, range{0.5, 1.5});
    visit("A9", A9::all, A9::by_derivo, A9::by_hand, range{0.5, 1});
}

}  // namespace bench

#endif
