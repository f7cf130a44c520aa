// SPDX-License-Identifier: BSL-1.0
//
// gradient, jacobian, hessian, alone and with the value: what they give, how they are called, what they cost.
#include <derivo/derivo.hpp>

#include <boost/hana/at_key.hpp>

#include <array>
#include <type_traits>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;
constexpr auto f = x * x * y + sin(x * y);  // sin(0) = 0 and cos(0) = 1 at y = 0
using pair = std::array<double, 2>;
using matrix = std::array<pair, 2>;

// ── values ──────────────────────────────────────────────────────────────────────────────────────────

constexpr auto g = gradient(f, x, y);
static_assert(std::is_empty_v<decltype(g)> && std::is_same_v<decltype(g(1.0, 2.0)), pair>);
static_assert(g(3.0, 0.0) == pair{0, 12});  // 2xy + y cos(xy), x² + x cos(xy)
static_assert(gradient(f, y, x)(0.0, 3.0) == pair{12, 0} && gradient(f, y)(x = 3.0, y = 0.0) == std::array{12.0});
static_assert(gradient(x * x, x, z)(3.0, 7.0) == pair{6, 0});  // z is not in it

constexpr auto vg = value_and_gradient(x * x * y, x, y);
constexpr bool a_value_and_its_gradient_can_be_bound() {
    const auto [value, slope] = vg(3.0, 2.0);
    return value == 18 && slope == pair{12, 9};
}
static_assert(a_value_and_its_gradient_can_be_bound());

static_assert(hessian(x * x * y + x / y, x, y)(3.0, 2.0) == matrix{{{4, 5.75}, {5.75, 0.75}}});
constexpr auto all = value_and_hessian(x * x * y, x, y)(3.0, 2.0);
static_assert(all.value == 18 && all.gradient == pair{12, 9} && all.hessian == matrix{{{4, 6}, {6, 0}}});

constexpr auto J = jacobian(derivo::vector(x * y, x + y * y), x, y);
static_assert(J(3.0, 2.0) == matrix{{{2, 3}, {1, 4}}});
constexpr auto vj = value_and_jacobian(derivo::vector(x * y, x + y * y), x, y)(3.0, 2.0);
static_assert(vj.value == pair{6, 7} && vj.jacobian == matrix{{{2, 3}, {1, 4}}});
static_assert(jacobian(derivo::vector(x, x* x, x* x* x), x)(2.0)[2][0] == 12.0);

// Nested, one index more each time, the last.
static_assert(jacobian(g, x, y)(3.0, 0.0) == hessian(f, x, y)(3.0, 0.0));
constexpr auto third = jacobian(hessian(x * x * x * y * y, x, y), x, y)(1.0, 2.0);
static_assert(third[0][0][0] == 24 && third[0][0][1] == 24 && third[1][0][1] == 6 && third[0][1][1] == 6 &&
              third[1][1][1] == 0);

// A factor that is 0 does no harm.
static_assert(gradient(x * y * z, x, y, z)(0.0, 2.0, 3.0) == std::array{6.0, 0.0, 0.0});

// Plain numbers are carried along.
static_assert(gradient(2.5 * x * y, x, y)(2.0, 4.0) == pair{10, 5} && sizeof(gradient(2.5 * x, x)) == sizeof(double));
static_assert(jacobian(derivo::vector(2.5 * x, 0.5 * y), x, y)(1.0, 1.0) == matrix{{{2.5, 0}, {0, 0.5}}});

// ── calls ───────────────────────────────────────────────────────────────────────────────────────────

static_assert(g(x = 3.0, y = 0.0) == g(3.0, 0.0) && g(y = 0.0, x = 3.0) == g(3.0, 0.0));
static_assert(g(derivo::bindings(x = 3.0, y = 0.0)) == g(3.0, 0.0) && g(std::array{3.0, 0.0}) == g(3.0, 0.0));
static_assert(std::is_same_v<decltype(g(1.0f, 2.0f)), std::array<float, 2>>);
static_assert(function(gradient(z * f, x, y), z, x, y)(2.0, 3.0, 0.0) == pair{0, 24});  // z is a parameter

// Parameters by name beside a point.
constexpr auto scaled = gradient(z * f, x, y);
static_assert(scaled(pair{3, 0}, z = 2.0) == pair{0, 24} && scaled(pair{3, 0}, z = 2) == pair{0, 24});
static_assert(std::is_same_v<decltype(scaled(std::array{3.0f, 0.0f}, z = 2.0)), pair>);
static_assert(gradient(z * f, x)(std::array{3.0}, y = 0.0, z = 2.0) == std::array{0.0});
constexpr bool parameters_by_name_beside_memory() {
    pair out{};
    scaled(pair{3, 0}, out, z = 2.0);
    return out == pair{0, 24};
}
static_assert(parameters_by_name_beside_memory());

constexpr bool results_go_to_the_users_memory() {
    const double point[] = {3, 2};
    double flat[4]{}, nested[2][2]{};
    J(point, flat);
    J(point, nested);
    return flat[0] == 2 && flat[1] == 3 && flat[2] == 1 && flat[3] == 4 && nested[1][1] == 4;
}
static_assert(results_go_to_the_users_memory());

constexpr bool symmetric_results_fill_flat_memory() {
    const double point[] = {1, 2};
    double matrix[4]{}, tensor[8]{};
    hessian(x * x * y + x / y, x, y)(std::array{3.0, 2.0}, matrix);
    jacobian(hessian(x * x * x * y * y, x, y), x, y)(point, tensor);
    const double expected[] = {24, 24, 24, 6, 24, 6, 6, 0};  // third[i][j][k], row by row
    for (int k = 0; k < 8; ++k)
        if (tensor[k] != expected[k]) return false;
    return matrix[0] == 4 && matrix[1] == 5.75 && matrix[2] == 5.75 && matrix[3] == 0.75;
}
static_assert(symmetric_results_fill_flat_memory());

constexpr bool lists_of_matrices_are_filled() {
    struct square {
        double numbers[4]{};
        constexpr double& operator()(std::size_t i, std::size_t j) { return numbers[2 * i + j]; }
    };
    square out[2];
    jacobian(hessian(x * x * x * y * y, x, y), x, y)(pair{1, 2}, out);
    return out[0](0, 0) == 24 && out[0](1, 1) == 6 && out[1](0, 0) == 24 && out[1](1, 1) == 0;
}
static_assert(lists_of_matrices_are_filled());

constexpr bool a_struct_of_the_user_is_filled() {
    struct {
        double value = 0;
        double gradient[2]{};
        double hessian[2][2]{};
    } out;
    value_and_hessian(x * x * y, x, y)(pair{3, 2}, out);
    return out.value == 18 && out.gradient[0] == 12 && out.hessian[1][0] == 6 && out.hessian[0][1] == 6;
}
static_assert(a_struct_of_the_user_is_filled());

// By variable.
static_assert(by_symbol(g)(3.0, 0.0)[y] == 12 && by_symbol(hessian(x * x * y, x, y))(3.0, 2.0)[x][y] == 6);
static_assert(by_symbol(J)(x = 3.0, y = 2.0)[1][y] == 4);

// ── costs ───────────────────────────────────────────────────────────────────────────────────────────

static_assert(cost(value_and_gradient(f, x, y)).calls == 2);
static_assert(cost(value_and_gradient(sigmoid(x * y), x, y)).calls == 1);
static_assert(cost(gradient(x * y * z, x, y, z)).multiplications == 3);
static_assert(plan(g).way == derivo::mode::reverse && plan(gradient(f, x)).way == derivo::mode::forward);
static_assert(plan(hessian(f, x, y)).way == derivo::mode::forward_over_reverse && plan(hessian(f, x, y)).results == 3);
static_assert(plan(jacobian(derivo::vector(x, x* x, sin(x)), x)).way == derivo::mode::forward);
static_assert(plan(g).operations == cost(g) && plan(g).nodes > cost(g).operations());
