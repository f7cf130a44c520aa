// SPDX-License-Identifier: BSL-1.0
//
// Traced functions beside the same code run on plain numbers: values, and Jacobians against differences, in each
// scalar type.
#define BOOST_TEST_MODULE functions
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "support/both_phases.hpp"

namespace {

template <class T>
struct vec3 {
    T x, y, z;
    friend constexpr vec3 operator+(const vec3& a, const vec3& b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend constexpr vec3 operator*(const T& s, const vec3& a) { return {s * a.x, s * a.y, s * a.z}; }
};
template <class T>
constexpr T dot(const vec3<T>& a, const vec3<T>& b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
template <class T>
constexpr vec3<T> cross(const vec3<T>& a, const vec3<T>& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

/// A camera (rotation vector, translation, focal length, two distortions) looks at a point: the picture's coordinates.
constexpr auto project = [](const auto& camera, const auto& point) {
    using T = std::decay_t<decltype(camera[0])>;
    using std::cos, std::sin, std::sqrt;
    const vec3<T> axis{camera[0], camera[1], camera[2]}, p{point[0], point[1], point[2]};
    const T angle = sqrt(dot(axis, axis)), c = cos(angle), s = sin(angle);
    const vec3<T> unit = (T(1) / angle) * axis;
    vec3<T> r = c * p + s * cross(unit, p) + (dot(unit, p) * (T(1) - c)) * unit;
    r = r + vec3<T>{camera[3], camera[4], camera[5]};
    const T u = -r.x / r.z, v = -r.y / r.z, squares = u * u + v * v;
    const T scale = camera[6] * (T(1) + squares * (camera[7] + camera[8] * squares));
    return std::array<T, 2>{scale * u, scale * v};
};
constexpr auto traced = derivo::function<9, 3>(project);
constexpr auto both = value_and_jacobian(traced);

template <class T>
struct view {
    std::array<T, 9> camera;
    std::array<T, 3> point;
};
template <class T>
view<T> random_view(std::mt19937& random) {
    std::uniform_real_distribution<double> unit(0.1, 1);
    view<T> v;
    for (T& x : v.camera) x = static_cast<T>(unit(random));
    for (T& x : v.point) x = static_cast<T>(unit(random));
    v.camera[5] += T(2);
    return v;
}

/// An old-fashioned function: pointers in, pointers out.
template <class T>
constexpr void flow(const T* in, T* out) {
    using std::exp, std::pow, std::sin;
    out[0] = sin(in[0]) * in[1];
    T sum(0);
    for (int k = 0; k < 3; ++k) sum += pow(in[k], T(k + 1));
    out[1] = sum / (T(1) + exp(-in[2]));
}
constexpr auto flowing = derivo::function<3>([](const auto& in) {
    std::array<std::decay_t<decltype(in[0])>, 2> out;
    flow(in.data(), out.data());
    return out;
});

template <class T>
constexpr bool flow_is_right() {
    const std::array<T, 3> in{test::opaque(T(0.5)), test::opaque(T(2)), test::opaque(T(0))};
    const auto jacobian = derivo::jacobian(flowing)(in);
    const auto value = flowing(in);
    return test::close(value[0], T(2 * 0.479425538604203000273287935215571388L)) && test::close(value[1], T(2.25)) &&
           test::close(jacobian[1][0], T(0.5)) && test::close(jacobian[1][1], T(2)) &&
           test::close(jacobian[1][2], T(4.5) / T(4));
}

}  // namespace

using scalars = std::tuple<float, double, long double>;

BOOST_AUTO_TEST_CASE_TEMPLATE(a_traced_function_has_the_value_of_the_function, T, scalars) {
    std::mt19937 random(1);
    for (int k = 0; k < 100; ++k) {
        const auto [camera, point] = random_view<T>(random);
        const auto wanted = project(camera, point), found = traced(camera, point), with = both(camera, point).value;
        for (std::size_t i = 0; i < 2; ++i) {
            BOOST_TEST(found[i] == wanted[i], boost::test_tools::tolerance(100 * std::numeric_limits<T>::epsilon()));
            BOOST_TEST(with[i] == wanted[i], boost::test_tools::tolerance(100 * std::numeric_limits<T>::epsilon()));
        }
    }
}

BOOST_AUTO_TEST_CASE(its_jacobian_agrees_with_differences) {
    std::mt19937 random(2);
    for (int k = 0; k < 100; ++k) {
        const auto [camera, point] = random_view<long double>(random);
        const auto found = both(camera, point).jacobian;
        constexpr long double h = 1e-5L;
        for (std::size_t j = 0; j < 12; ++j) {
            auto less = view<long double>{camera, point}, more = less;
            (j < 9 ? less.camera[j] : less.point[j - 9]) -= h;
            (j < 9 ? more.camera[j] : more.point[j - 9]) += h;
            const auto a = project(less.camera, less.point), b = project(more.camera, more.point);
            for (std::size_t i = 0; i < 2; ++i)
                BOOST_TEST(std::abs(found[i][j] - (b[i] - a[i]) / (2 * h)) <= 1e-7L * (1 + std::abs(found[i][j])));
        }
    }
}

BOOST_AUTO_TEST_CASE(arguments_may_be_arrays_spans_vectors_or_pointers) {
    std::mt19937 random(3);
    const auto [camera, point] = random_view<double>(random);
    const std::vector<double> list(camera.begin(), camera.end());
    const double raw[] = {point[0], point[1], point[2]};
    const auto wanted = traced(camera, point);
    BOOST_TEST((traced(list, raw) == wanted));
    BOOST_TEST((traced(list.data(), &raw[0]) == wanted));
    double flat[24]{};
    std::array<std::array<float, 12>, 2> nested{};
    derivo::jacobian(traced)(list, raw, flat);
    derivo::jacobian(traced)(list, raw, nested);
    const auto jacobian = derivo::jacobian(traced)(camera, point);
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 12; ++j) {
            BOOST_TEST(flat[12 * i + j] == jacobian[i][j]);
            BOOST_TEST(nested[i][j] == static_cast<float>(jacobian[i][j]));
        }
}

constexpr bool code_for_dual_numbers_in_float() { return flow_is_right<float>(); }
constexpr bool code_for_dual_numbers_in_double() { return flow_is_right<double>(); }
constexpr bool code_for_dual_numbers_in_long_double() { return flow_is_right<long double>(); }
BOTH_PHASES(code_for_dual_numbers_in_float)
BOTH_PHASES(code_for_dual_numbers_in_double)
BOTH_PHASES(code_for_dual_numbers_in_long_double)
