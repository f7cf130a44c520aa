// SPDX-License-Identifier: BSL-1.0
//
// extrema: the absolute minimum and maximum on an interval, and why there is none.
#define BOOST_TEST_MODULE calculus.extrema
#include <derivo/calculus/extrema.hpp>
#include <derivo/derivo.hpp>

#include "support/both_phases.hpp"

using namespace derivo::literals;
using derivo::status;
using test::close;
using test::opaque;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"r"> r;

template <class T>
constexpr bool is(const derivo::extremum<T>& found, T at, T value) {
    return found.how == status::converged && close(found.at, at) && close(found.value, value);
}

constexpr bool the_open_box_of_volume_32_has_side_4_and_surface_48() {
    const auto found = extrema(x * x + 4_c * x * (32_c / (x * x)), x, opaque(1.0), 10.0);
    return is(found.minimum, 4.0, 48.0) && found.how == status::converged && is(found.maximum, 1.0, 129.0);
}
BOTH_PHASES(the_open_box_of_volume_32_has_side_4_and_surface_48)

BOOST_AUTO_TEST_CASE(the_largest_rectangle_in_a_semicircle_has_the_area_of_the_square_of_its_radius) {
    for (const double radius : {0.5, 1.0, 3.0, 10.0}) {
        const auto found = extrema(2_c * x * sqrt(r * r - x * x), x, 0.0, radius, r = radius);
        BOOST_TEST((is(found.maximum, radius / 1.4142135623730951, radius * radius)));
    }
}

constexpr bool corners_and_ends_count() {
    const auto found = extrema(abs(x - 0.3_c), x, opaque(-1.0), 2.0);
    return is(found.minimum, 0.3, 0.0) && is(found.maximum, 2.0, 1.7);
}
BOTH_PHASES(corners_and_ends_count)

BOOST_AUTO_TEST_CASE(what_has_a_pole_is_unbounded) {
    const auto hyperbola = extrema(1_c / x, x, -1.0, 2.0), up = extrema(1_c / (x * x), x, -1.0, 2.0);
    BOOST_TEST((hyperbola.minimum.how == status::unbounded && hyperbola.maximum.how == status::unbounded));
    BOOST_TEST((is(up.minimum, 2.0, 0.25) && up.maximum.how == status::unbounded && up.how == status::unbounded));
    const auto logarithm = extrema(log(abs(x - 0.3_c)), x, -1.0, 1.0);
    BOOST_TEST((logarithm.minimum.how == status::unbounded && is(logarithm.maximum, -1.0, 0.26236426446749106)));
    BOOST_TEST((extrema(x * x + 128_c / x, x, 0.0, 10.0).maximum.how == status::unbounded));
    BOOST_TEST((extrema(x, x, 1.0, 0.0).how == status::bad_interval));
}
