// SPDX-License-Identifier: BSL-1.0
//
// function(f) of callables: arguments of every shape, results of every shape, calls with numbers, on symbols and
// within other functions; derivatives, cost, sparsity, text.
#include <derivo/derivo.hpp>

#include <array>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

constexpr auto rosenbrock =
    derivo::function([](auto a, auto b) { return (1 - a) * (1 - a) + 100 * (b - a * a) * (b - a * a); });
static_assert(std::is_empty_v<decltype(rosenbrock)> && std::is_trivially_copyable_v<decltype(rosenbrock)>);
static_assert(rosenbrock(1.0, 2.0) == 100.0 && std::is_same_v<decltype(rosenbrock(1.0f, 2.0f)), float>);
static_assert(std::is_same_v<decltype(rosenbrock(1, 2)), double> && noexcept(rosenbrock(1.0, 2.0)));
static_assert(rosenbrock(std::array{1.0, 2.0}) == 100.0);

// ── derivatives ─────────────────────────────────────────────────────────────────────────────────────

constexpr auto grad = derivo::gradient(rosenbrock);
static_assert(grad(1.0, 2.0) == std::array{-400.0, 200.0} && grad(std::array{1.0, 2.0}) == grad(1.0, 2.0));
static_assert(derivo::hessian(rosenbrock)(1.0, 2.0) ==
              std::array{std::array{402.0, -400.0}, std::array{-400.0, 200.0}});
static_assert(derivo::value_and_gradient(rosenbrock)(1.0, 2.0).value == 100.0);
static_assert(derivo::value_and_hessian(rosenbrock)(1.0, 2.0).hessian[0][1] == -400.0);
constexpr bool writes_to_memory() {
    double out[2]{};
    grad(1.0, 2.0, out);
    const bool by_number = out[0] == -400 && out[1] == 200;
    grad(std::array{0.0, 1.0}, out);
    return by_number && out[0] == -2 && out[1] == 200;
}
static_assert(writes_to_memory());

// As the same formula with symbols: one program.
static_assert(rosenbrock(x, y) == (1_c - x) * (1_c - x) + 100_c * (y - x * x) * (y - x * x));
static_assert(cost(grad) == cost(gradient(rosenbrock(x, y), x, y)));
static_assert(plan(grad).way == derivo::mode::reverse && plan(derivo::jacobian(grad)).results == 4);

// ── shapes of arguments ─────────────────────────────────────────────────────────────────────────────

constexpr auto sphere = derivo::function<8>([](const auto& v) {
    auto s = v[0] * v[0];
    for (int i = 1; i < 8; ++i) s = s + v[i] * v[i];
    return s;
});
constexpr std::array<double, 8> point{1, 2, 3, 4, 5, 6, 7, 8};
static_assert(sphere(point) == 204.0 &&
              derivo::gradient(sphere)(point) == std::array{2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0});
static_assert(sphere(std::span<const double>(point)) == 204.0 && sphere(point.data()) == 204.0);

constexpr auto mixed =
    derivo::function<3, derivo::scalar>([](const auto& v, auto t) { return v[0] * t + v[1] * t * t + v[2]; });
static_assert(mixed(std::array{1.0, 2.0, 3.0}, 2.0) == 13.0);
static_assert(derivo::gradient(mixed)(std::array{1.0, 2.0, 3.0}, 2.0) == std::array{2.0, 4.0, 1.0, 9.0});

constexpr auto loss = derivo::function<2, derivo::data<3>, derivo::data<>>(
    [](const auto& w, const auto& s, auto scale) { return scale * (w[0] * s[0] + w[1] * w[1] * s[1] + s[2]); });
constexpr auto train = derivo::value_and_gradient(loss)(std::array{1.0, 2.0}, std::array{3.0, 4.0, 5.0}, 2.0);
static_assert(train.value == 48.0 && train.gradient == std::array{6.0, 32.0});
static_assert(std::is_same_v<decltype(loss(std::array{1.0f, 2.0f}, std::array{3.0f, 4.0f, 5.0f}, 2.0f)), float>);

struct product {
    constexpr auto operator()(auto a, auto b) const { return a * b; }
};
static_assert(derivo::function(product{})(2.0, 3.0) == 6.0);
static_assert(derivo::function([] { return 2.0; })() == 2.0);
static_assert(derivo::function([](auto a) { return (void)a, 3.5; })(1.0) == 3.5);  // a plain number

// ── shapes of results ───────────────────────────────────────────────────────────────────────────────

template <class T>
struct pose {
    T angle;
    std::array<T, 2> place;
};
template <class T, int N>
struct column {
    std::array<T, N> rows;
};
constexpr auto moved = derivo::function<2, derivo::data<>>(
    [](const auto& v, auto t) { return pose<std::decay_t<decltype(v[0])>>{v[0] * t, {v[1], v[0] * v[1]}}; });
constexpr pose<double> there = moved(std::array{2.0, 3.0}, 4.0);
static_assert(there.angle == 8 && there.place == std::array{3.0, 6.0});
static_assert(derivo::jacobian(moved)(std::array{2.0, 3.0}, 4.0) ==
              std::array{std::array{4.0, 0.0}, std::array{0.0, 1.0}, std::array{3.0, 2.0}});
static_assert(derivo::value_and_jacobian(moved)(std::array{2.0, 3.0}, 4.0).value.angle == 8);
constexpr bool writes_a_struct() {
    pose<float> out{};
    moved(std::array{2.0, 3.0}, 4.0, out);
    double flat[3]{};
    moved(std::array{2.0, 3.0}, 4.0, flat);
    return out.angle == 8 && out.place[1] == 6 && flat[0] == 8 && flat[2] == 6;
}
static_assert(writes_a_struct());

static_assert(derivo::function([](auto a, auto b) { return std::pair(a * b, a + b); })(2.0, 3.0).first == 6.0);
static_assert(std::get<1>(derivo::function([](auto a) { return std::tuple(a, std::array{a, a * a}); })(3.0))[1] == 9.0);
static_assert(derivo::function([](auto a) { return column<decltype(a), 2>{{a, 2 * a}}; })(3.0).rows[1] == 6.0);
static_assert(derivo::function([](auto a) { return std::array{pose<decltype(a)>{a, {a, a}}}; })(3.0)[0].place[1] ==
              3.0);
static_assert(derivo::function<2>([](const auto& v) { return v; })(std::array{1.0, 2.0})[1] == 2.0);

constexpr auto rotation =
    derivo::function([](auto a, auto b) { return std::array{std::array{a, -b}, std::array{b, a}}; });
static_assert(rotation(3.0, 4.0)[0][1] == -4.0 && derivo::jacobian(rotation)(3.0, 4.0)[0][1] == std::array{0.0, -1.0});

// ── sparsity ────────────────────────────────────────────────────────────────────────────────────────

constexpr auto chain = derivo::function<3>([](const auto& v) { return std::array{v[0] * v[1], v[1] * v[2]}; });
static_assert(sparsity(derivo::jacobian(chain)).entries == 4 &&
              derivo::sparse_jacobian(chain)(std::array{1.0, 2.0, 3.0})[3] == 2.0);
static_assert(sparsity(derivo::hessian(mixed)).dense[0][3] && !sparsity(derivo::hessian(mixed)).dense[0][1]);

// ── functions of functions ──────────────────────────────────────────────────────────────────────────

constexpr auto composed = derivo::function([](auto a, auto b) { return rosenbrock(a, b) + grad(a, a * b)[1]; });
static_assert(composed(1.0, 2.0) == 300.0 && derivo::gradient(composed)(1.0, 2.0) == std::array{-400.0, 400.0});
static_assert(derivo::function([](auto a) { return rosenbrock(1.0, 2.0) * a; })(0.5) == 50.0);  // of constants
static_assert(derivo::function<2>([](const auto& v) {
                  return sphere(std::array{v[0], v[1], v[0], v[0], v[0], v[0], v[0], v[0]});
              })(std::array{1.0, 2.0}) == 11.0);

// On symbols: an expression, or a vector of them.
static_assert(rosenbrock(x, y* y)(x = 1.0, y = 2.0) == 900.0 && rosenbrock(x, 2.0)(1.0) == 100.0);
static_assert(diff(rosenbrock(x, y* y), y) == 200_c * (y * y - x * x) * 2_c * y);
static_assert(derivo::jacobian(chain(x, y, x), x, y)(2.0, 3.0) ==
              std::array{std::array{3.0, 2.0}, std::array{3.0, 2.0}});
static_assert(grad(x, y)(x = 1.0, y = 2.0) == std::array{-400.0, 200.0});
static_assert(to_string(derivo::function([](auto a, auto b) { return a * a * b + sin(a * b); })(x, y)) ==
              to_string(x * x * y + sin(x * y)));

// ── several at once ─────────────────────────────────────────────────────────────────────────────────

constexpr auto slope = derivo::partial<0>(rosenbrock);
static_assert(derivo::bundle(rosenbrock, slope)(1.0, 2.0) == std::array{100.0, -400.0});
static_assert(derivo::jacobian(derivo::vector(rosenbrock, slope))(1.0, 2.0)[1] == std::array{402.0, -400.0});
