// SPDX-License-Identifier: BSL-1.0
//
// K14: Speelpenning's product x₀ x₁ ... of 10 and of 30 factors, value and gradient.
#ifndef DERIVO_BENCH_RUN_K14_PRODUCT_HPP
#define DERIVO_BENCH_RUN_K14_PRODUCT_HPP

#include "symbols.hpp"

#include <array>
#include <tuple>

namespace K14 {

template <std::size_t N>
using point = std::array<double, N>;

template <std::size_t N>
inline constexpr auto vg =
    std::apply([](auto... x) { return derivo::value_and_gradient((... * x), x...); }, bench::numbered<"x", N>);
template <std::size_t N>
using results = decltype(vg<N>(point<N>{}));

// A balanced tree: the products of its halves on the way up, and on the way down the product of all that is
// outside each half. 3 n - 5 multiplications, the fewest there are, and chains of only log n. Halves of an even
// size: neighbours stay pairs, which Clang multiplies as vectors (a quarter of the time).
template <std::size_t From, std::size_t Count>
struct tree {
    static constexpr std::size_t half = Count > 3 ? (Count / 2 + 1) / 2 * 2 : Count / 2;
    tree<From, half> left;
    tree<From + half, Count - half> right;
    double product;

    [[gnu::always_inline]] explicit tree(const double* x) : left(x), right(x), product(left.product * right.product) {}

    [[gnu::always_inline]] void slopes(double* out) const {  // of the whole: nothing is outside
        left.slopes(right.product, out);
        right.slopes(left.product, out);
    }
    [[gnu::always_inline]] void slopes(double outside, double* out) const {
        left.slopes(outside * right.product, out);
        right.slopes(outside * left.product, out);
    }
};
template <std::size_t From>
struct tree<From, 1> {
    double product;

    [[gnu::always_inline]] explicit tree(const double* x) : product(x[From]) {}
    [[gnu::always_inline]] void slopes(double outside, double* out) const { out[From] = outside; }
};

}  // namespace K14

namespace K14_10 {

using point = K14::point<10>;
[[gnu::noinline, gnu::aligned(64)]] inline K14::results<10> by_derivo(const point& x) { return K14::vg<10>(x); }
[[gnu::noinline, gnu::aligned(64)]] inline K14::results<10> by_hand(const point& x) {
    const K14::tree<0, 10> all(x.data());
    K14::results<10> r;
    r.value = all.product;
    all.slopes(r.gradient.data());
    return r;
}

}  // namespace K14_10

namespace K14_30 {

using point = K14::point<30>;
[[gnu::noinline, gnu::aligned(64)]] inline K14::results<30> by_derivo(const point& x) { return K14::vg<30>(x); }
[[gnu::noinline, gnu::aligned(64)]] inline K14::results<30> by_hand(const point& x) {
    const K14::tree<0, 30> all(x.data());
    K14::results<30> r;
    r.value = all.product;
    all.slopes(r.gradient.data());
    return r;
}

}  // namespace K14_30

#endif
