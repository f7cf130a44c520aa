// SPDX-License-Identifier: BSL-1.0
//
// monotonic_intervals, concavity, inflection_points.
#define BOOST_TEST_MODULE calculus.shape
#include <derivo/calculus/shape.hpp>
#include <derivo/derivo.hpp>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using test::close;
using test::opaque;
constexpr derivo::symbol<"x"> x;

struct part {
    double from, to;
    int sign;
};
template <class Found, std::size_t Size>
constexpr bool are(const Found& found, const part (&expected)[Size]) {
    if (found.size() != Size) return false;
    for (std::size_t k = 0; k < Size; ++k)
        if (!close(found[k].from, expected[k].from) || !close(found[k].to, expected[k].to) ||
            found[k].sign != expected[k].sign)
            return false;
    return true;
}

constexpr bool a_cubic_rises_falls_and_rises() {
    constexpr auto f = x * x * x - 3_c * x;
    return are(monotonic_intervals(f, x, opaque(-2.0), 2.0), {{-2, -1, 1}, {-1, 1, -1}, {1, 2, 1}}) &&
           are(concavity(f, x, opaque(-2.0), 2.0), {{-2, 0, -1}, {0, 2, 1}});
}
BOTH_PHASES(a_cubic_rises_falls_and_rises)

constexpr bool a_horizontal_tangent_alone_does_not_end_a_rise() {
    return are(monotonic_intervals(x * x * x, x, opaque(-1.0), 2.0), {{-1, 2, 1}}) &&
           are(concavity(pow<4>(x), x, opaque(-1.0), 2.0), {{-1, 2, 1}});
}
BOTH_PHASES(a_horizontal_tangent_alone_does_not_end_a_rise)

constexpr bool a_pole_ends_a_stretch() {
    return are(monotonic_intervals(1_c / x, x, opaque(-1.0), 2.0), {{-1, 0, -1}, {0, 2, -1}}) &&
           are(monotonic_intervals(1_c / (x * x), x, opaque(-3.0), 3.0), {{-3, 0, 1}, {0, 3, -1}}) &&
           are(concavity(1_c / x, x, opaque(-1.0), 2.0), {{-1, 0, -1}, {0, 2, 1}});
}
BOTH_PHASES(a_pole_ends_a_stretch)

constexpr bool constant_stretches_have_sign_0() {
    return are(monotonic_intervals(relu(x), x, opaque(-1.0), 2.0), {{-1, 0, 0}, {0, 2, 1}}) &&
           are(monotonic_intervals(3_c, x, opaque(-1.0), 2.0), {{-1, 2, 0}}) &&
           are(concavity(2_c * x, x, opaque(-1.0), 2.0), {{-1, 2, 0}});
}
BOTH_PHASES(constant_stretches_have_sign_0)

template <class Found, class... T>
constexpr bool at(const Found& found, T... expected) {
    std::size_t k = 0;
    return found.size() == sizeof...(T) && (close(found[k++], expected) && ...);
}

constexpr bool inflection_points_are_where_the_concavity_changes() {
    return at(inflection_points(exp(-x * x / 2_c), x, opaque(-3.0), 3.0), -1.0, 1.0) &&
           at(inflection_points(pow<4>(x), x, opaque(-2.0), 2.0)) &&
           at(inflection_points(1_c / x, x, opaque(-1.0), 1.0));
}
BOTH_PHASES(inflection_points_are_where_the_concavity_changes)

BOOST_AUTO_TEST_CASE(the_second_derivative_need_not_exist_at_an_inflection_point) {
    BOOST_TEST(at(inflection_points(cbrt(x), x, -1.0, 1.0), 0.0));
    BOOST_TEST(at(inflection_points(x * abs(x), x, -1.0, 1.0), 0.0));
}
