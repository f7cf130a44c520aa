// SPDX-License-Identifier: BSL-1.0
//
// Formulas, and what to_string makes of them, go to streams.
#define BOOST_TEST_MODULE streams
#include <derivo/derivo.hpp>

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <string>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

template <class F>
std::string streamed(const F& f) {
    std::ostringstream out;
    out << '<' << f << '>';
    return out.str();
}

BOOST_AUTO_TEST_CASE(formulas) {
    BOOST_TEST(streamed(x) == "<x>");
    BOOST_TEST(streamed(diff(x * x * y, x)) == "<2*x*y>");
    BOOST_TEST(streamed(gradient(x * y, x, y)) == "<[y, x]>");
    BOOST_TEST(streamed(value_and_gradient(x * y, x, y)) == "<(x*y, [y, x])>");
}

BOOST_AUTO_TEST_CASE(formulas_with_plain_numbers_and_their_texts) {
    const double factor = 2.5;
    BOOST_TEST(streamed(factor * x) == "<2.5*x>");
    BOOST_TEST(streamed(to_string(factor * x)) == "<2.5*x>");
    BOOST_TEST(streamed(to_latex(factor * x)) == "<2.5 x>");
    BOOST_TEST(streamed(to_string(sin(x))) == "<sin(x)>");
}

// Anything that takes a std::string_view is a stream.
struct counter {
    std::size_t characters = 0;
    counter& operator<<(std::string_view text) {
        characters += text.size();
        return *this;
    }
};
BOOST_AUTO_TEST_CASE(streams_of_ones_own) {
    counter all;
    all << sin(x) << to_string(2.5 * x);
    BOOST_TEST(all.characters == 11);
}
