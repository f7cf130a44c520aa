// SPDX-License-Identifier: BSL-1.0
//
// simplify(e): the canonical form as a type.
#include <derivo/derivo.hpp>

#include <type_traits>

using namespace derivo;
using namespace derivo::literals;
constexpr symbol<"x"> x;
constexpr symbol<"y"> y;
using X = symbol<"x">;
using Y = symbol<"y">;

template <class Expected, class Actual>
constexpr bool is(Actual) {
    return std::is_same_v<Expected, Actual>;
}

static_assert(is<product<constant<2>, X>>(simplify(diff(x * x, x))));
static_assert(is<constant<0>>(simplify(x - x)) && is<constant<1>>(simplify(x / x)) && is<X>(simplify(0_c + x * 1_c)));
static_assert(is<sum<X, Y>>(simplify(y + x)) && is<difference<Y, X>>(simplify(-x + y)));
static_assert(is<negation<call<"cos", X>>>(simplify(diff<3>(sin(x), x))));
static_assert(is<quotient<X, constant<3>>>(simplify(rational<1, 3> * x)));
static_assert(is<product<constant<1380649, 1, -29>, X>>(simplify(x * 1.380649e-23_c)));
static_assert(is<call<"sqrt", X>>(simplify(pow(x, 0.5_c))) && is<power<X, constant<3, 2>>>(simplify(x * sqrt(x))));
static_assert(is<call<"pi">>(simplify(pi + 0_c)) &&
              is<product<call<"pi">, power<X, constant<2>>>>(simplify(x * pi * x)));
static_assert(is<quotient<X, call<"sqrt", sum<power<X, constant<2>>, constant<1>>>>>(simplify(diff(sqrt(x * x + 1_c),
                                                                                                   x))));

// The plain numbers of a formula stay in its functor.
static_assert(sizeof(simplify(2.0 * x + 2.0 * x)) == 2 * sizeof(double));
static_assert(simplify(2.0 * x * 3.0 + x)(5.0) == 35.0);
static_assert(simplify(diff(2.0 * x * x, x))(3.0) == 12.0);
