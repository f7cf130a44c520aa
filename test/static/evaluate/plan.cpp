// SPDX-License-Identifier: BSL-1.0
//
// Which way a derivative is found: forward for few variables, reverse for few results, elimination for a narrow waist; the
// one that is counted cheapest; and that all three give the same.
#include <derivo/derivo.hpp>

#include <array>

using namespace derivo::literals;
using derivo::mode;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr derivo::symbol<"w"> w;

template <mode Way>
constexpr int price_by(auto jacobian) {
    return price(derivo::plan<Way>(jacobian).operations);
}

/// Is the way that plan() says this one, and no other cheaper?
template <mode Way>
constexpr bool chosen(auto jacobian) {
    const int price_of_choice = price(plan(jacobian).operations);
    return plan(jacobian).way == Way && price_of_choice == price_by<Way>(jacobian) &&
           price_of_choice <= price_by<mode::forward>(jacobian) &&
           price_of_choice <= price_by<mode::reverse>(jacobian) &&
           price_of_choice <= price_by<mode::elimination>(jacobian);
}

// ── few variables: forward ──────────────────────────────────────────────────────────────────────────

constexpr auto curve = derivo::vector(x * cos(y), x* sin(y), x* x, exp(x* y), x + y, y / x);
static_assert(chosen<mode::forward>(jacobian(curve, x)));
static_assert(chosen<mode::forward>(gradient(x * x * sin(x), x)));
constexpr auto steps = derivo::vector(sin(cos(x) * y), exp(sin(cos(x) * y)), sin(exp(sin(cos(x) * y))) * x);
static_assert(chosen<mode::forward>(jacobian(steps, x, y)));

// ── few results: reverse ────────────────────────────────────────────────────────────────────────────

static_assert(chosen<mode::reverse>(gradient(exp(x * y * z * w), w, x, y, z)));
constexpr auto ends = derivo::vector(exp(x * y * z * w), sqrt(1_c + x * x + y * y + z * z + w * w));
static_assert(chosen<mode::reverse>(jacobian(ends, w, x, y, z)));

// ── a narrow waist: elimination ─────────────────────────────────────────────────────────────────────

constexpr auto r = w * x * y * z;
constexpr auto waves = derivo::vector(sin(r), exp(-r), tanh(r), log(1_c + r * r), cos(r));
constexpr auto J = jacobian(waves, w, x, y, z);
static_assert(chosen<mode::elimination>(J));
static_assert(plan(value_and_jacobian(waves, w, x, y, z)).way == mode::elimination);
static_assert(plan(sparse_jacobian(waves, w, x, y, z)).way == mode::elimination);
static_assert(plan(jacobian(J, w, x)).way == mode::nested);

// What rows share is there once: one sine, one cosine, one exponential and so on; fewer products than row by row.
static_assert(cost(J).calls == 4 && cost(J).divisions == 1);
static_assert(cost(J).operations() < cost(gradient(sin(r), w, x, y, z)).operations() +
                                         cost(gradient(exp(-r), w, x, y, z)).operations() +
                                         cost(gradient(tanh(r), w, x, y, z)).operations() +
                                         cost(gradient(log(1_c + r * r), w, x, y, z)).operations() +
                                         cost(gradient(cos(r), w, x, y, z)).operations() - 12);

// A camera with distortion: no other way leads to a program as cheap.
constexpr auto square = (x * x + y * y) / (z * z);
constexpr auto stretch = 1_c + square * (w + square * square);
constexpr auto seen = jacobian(derivo::vector(stretch * x / z, stretch* y / z), w, x, y, z);
static_assert(chosen<mode::elimination>(seen));
static_assert(price_by<mode::elimination>(seen) < price_by<mode::forward>(seen) &&
              price_by<mode::elimination>(seen) < price_by<mode::reverse>(seen));

// ── the same entries ────────────────────────────────────────────────────────────────────────────────

template <mode Way>
struct in_this_way : decltype(J)::task {
    using builder = decltype(J)::task::builder_by<Way>;
    static constexpr const auto& program() { return derivo::optimised<builder>; }
};
template <mode Way>
constexpr bool gives_the_rows_of_gradients() {
    constexpr auto near = [](double a, double b) { return (a < b ? b - a : a - b) <= 4e-16 * (1 + (b < 0 ? -b : b)); };
    constexpr auto found =
        derivo::functor<in_this_way<Way>, derivo::holding<void>>{derivo::holding<void>{}}(1.0, 0.5, -2.0, 0.25);
    constexpr std::array expected{gradient(sin(r), w, x, y, z)(1.0, 0.5, -2.0, 0.25),
                                  gradient(exp(-r), w, x, y, z)(1.0, 0.5, -2.0, 0.25),
                                  gradient(tanh(r), w, x, y, z)(1.0, 0.5, -2.0, 0.25),
                                  gradient(log(1_c + r * r), w, x, y, z)(1.0, 0.5, -2.0, 0.25),
                                  gradient(cos(r), w, x, y, z)(1.0, 0.5, -2.0, 0.25)};
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            if (!near(found[i][j], expected[i][j])) return false;
    return true;
}
static_assert(gives_the_rows_of_gradients<mode::forward>());
static_assert(gives_the_rows_of_gradients<mode::reverse>());
static_assert(gives_the_rows_of_gradients<mode::elimination>());
static_assert(jacobian(derivo::vector(2.5 * x * y, 0.5 * x, x* y), x, y)(2.0, 4.0)[0][0] == 10);  // plain numbers too
static_assert(jacobian(derivo::vector(x, y, 3_c), x, y, z)(1.0, 2.0, 3.0)[1][1] == 1);  // results that are symbols
