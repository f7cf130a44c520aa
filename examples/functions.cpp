// SPDX-License-Identifier: BSL-1.0
//
// Functions that you already have: derivo calls them once, while compiling, and knows what they do.
#include <derivo/derivo.hpp>

#include <array>
#include <cmath>
#include <iostream>

// [lambda]
constexpr auto rosenbrock =
    derivo::function([](auto x, auto y) { return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x); });

static_assert(rosenbrock(1.0, 2.0) == 100.0);                                // a function of numbers,
static_assert(gradient(rosenbrock)(1.0, 2.0) == std::array{-400.0, 200.0});  // with all its derivatives
static_assert(hessian(rosenbrock)(1.0, 2.0)[0][0] == 402.0);
static_assert(std::is_empty_v<decltype(rosenbrock)>);
// [/lambda]

// [positions]
static_assert(derivo::partial<0>(rosenbrock)(1.0, 2.0) == -400.0);     // by the first argument
static_assert(derivo::partial<0, 1>(rosenbrock)(1.0, 2.0) == -400.0);  // mixed

constexpr auto cube = derivo::function([](auto t) { return t * t * t; });
static_assert(diff(cube)(2.0) == 12.0 && derivo::diff<2>(cube)(2.0) == 12.0);  // of one variable
// [/positions]

// [shape]
constexpr auto sphere = derivo::function<8>([](const auto& v) {  // an array of 8 numbers
    auto s = v[0] * v[0];
    for (int i = 1; i < 8; ++i) s += v[i] * v[i];
    return s;
});

constexpr auto line = derivo::function<2, derivo::scalar>(  // an array of 2, and a number
    [](const auto& c, auto t) { return c[0] + c[1] * t; });
static_assert(gradient(line)(std::array{1.0, 2.0}, 3.0) == std::array{1.0, 3.0, 2.0});
// [/shape]

// [data]
constexpr auto error = derivo::function<2, derivo::data<2>>([](const auto& weights, const auto& sample) {
    auto miss = weights[0] + weights[1] * sample[0] - sample[1];
    return miss * miss;
});
constexpr auto train = value_and_gradient(error);

constexpr auto at = train(std::array{1.0, 2.0}, std::array{3.0, 5.0});
static_assert(at.value == 4.0);
static_assert(at.gradient == std::array{4.0, 12.0});  // by the weights alone
// [/data]

// [dual]
// Written for dual numbers, long ago, and not touched.
template <class T>
constexpr void pendulum(const T* state, T* change) {
    using std::sin;
    change[0] = state[1];
    change[1] = -9.81 * sin(state[0]) - 0.1 * state[1];
}

constexpr auto motion = derivo::function<2>([](const auto& state) {
    std::array<std::decay_t<decltype(state[0])>, 2> change;
    pendulum(state.data(), change.data());
    return change;
});
static_assert(jacobian(motion)(std::array{0.0, 1.0}) == std::array{std::array{0.0, 1.0}, std::array{-9.81, -0.1}});
// [/dual]

// [struct]
template <class T>
struct pose {
    T heading;
    std::array<T, 2> position;
};

constexpr auto drive = derivo::function<derivo::scalar, derivo::data<>>([](auto heading, auto distance) {
    using std::cos, std::sin;
    return pose<decltype(heading)>{heading, {distance * cos(heading), distance * sin(heading)}};
});
constexpr pose<double> moved = drive(0.0, 2.0);
static_assert(moved.position[0] == 2.0);
static_assert(jacobian(drive)(0.0, 2.0)[2][0] == 2.0);  // rows: heading, position[0], position[1]
// [/struct]

// [products]
constexpr std::array at_rest{0.0, 1.0}, direction{1.0, 2.0};
static_assert(jvp(motion)(at_rest, direction) == std::array{2.0, -10.01});          // Jacobian times direction
static_assert(vjp(motion)(at_rest, std::array{1.0, 0.0}) == std::array{0.0, 1.0});  // weights times Jacobian
static_assert(hvp(rosenbrock)(1.0, 2.0, 1.0, 1.0) == std::array{2.0, -200.0});      // Hessian times direction
// [/products]

// [compose]
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto formula = rosenbrock(x, y* y);  // on symbols it is an expression

constexpr auto twice = derivo::function([](auto a) { return rosenbrock(a, 2 * a); });  // and in functions a function
static_assert(diff(twice)(1.0) == 0.0);
// [/compose]

// [seal]
constexpr auto sealed = derivo::seal([] { return x * y + sin(x * y) + 0.5 * x; });
static_assert(sizeof(diff(sealed, x)) == 1);
// [/seal]

int main() {
    const std::array<double, 8> point{1, 2, 3, 4, 5, 6, 7, 8};
    for (const double slope : gradient(sphere)(point)) std::cout << slope << ' ';
    std::cout << "\nd/dx = " << to_string(diff(formula, x)) << '\n';
    std::cout << "gradient of the sphere: " << cost(gradient(sphere)).operations() << " operations\n";
}
