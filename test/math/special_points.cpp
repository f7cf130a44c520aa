// SPDX-License-Identifier: BSL-1.0
//
// The entries of support/special_points.hpp while compiling: each value and slope is a constant expression, infinite and
// NaN ones too, and what the documentation says. That it compiles is half of the test.
#define BOOST_TEST_MODULE math.special_points
#include <boost/test/unit_test.hpp>

#include "support/special_points.hpp"

#include <cmath>
#include <utility>

namespace {

/// The results at a point of a list: each an evaluation by itself.
template <derivo::name Name, std::size_t N, class Points, std::size_t K>
constexpr auto computed = value_and_slopes<Name>(Points{}()[K].data(), std::make_index_sequence<N>{});

/// Equal but for the last two digits in binary; NaN is NaN.
bool same(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    return a == b || std::fabs(a - b) <= 4 * std::numeric_limits<double>::epsilon() * std::fabs(b);
}

template <std::size_t N>
void check(const char* function, const numbers<N>& expected, const std::array<double, N + 1>& got) {
    const auto place = [&] {
        return std::string(function) + " at " + std::to_string(expected[0]) + (N > 1 ? ", ..." : "");
    };
    for (std::size_t i = 0; i <= N; ++i)
        BOOST_TEST(same(got[i], expected[N + i]), place() << ": result " << i << " is " << got[i]);
    if (got[0] == 0) BOOST_TEST(std::signbit(got[0]) == std::signbit(expected[N]), place() << ": the sign of 0");
}

template <derivo::name Name, std::size_t N, class Points>
void at(Points points) {
    constexpr auto list = points();
    [&]<std::size_t... K>(std::index_sequence<K...>) {
        (check<N>(derivo::detail::name_of<Name>::text.text, list[K], computed<Name, N, Points, K>), ...);
    }(std::make_index_sequence<list.size()>{});
}

void heading(const char*) {}

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_slopes_at_special_points_are_constants_and_those_documented) { list_entries(); }
