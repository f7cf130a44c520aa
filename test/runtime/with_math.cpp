// SPDX-License-Identifier: BSL-1.0
//
// with_math: functions of the user's in the place of the usual ones, for one functor.
#define BOOST_TEST_MODULE runtime.with_math
#include <boost/test/unit_test.hpp>

#include <derivo/derivo.hpp>
#include <derivo/evaluate/with_math.hpp>

#include <array>
#include <cmath>
#include <type_traits>
#include <utility>

namespace {

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

/// Wrong on purpose, so that it shows which function was called.
struct marked {
    static constexpr float sin(float) { return 2; }
    static constexpr float pow(float, float) { return 3; }
    static constexpr double exp(double) { return 5; }
    static constexpr float log(double) { return 7; }  // from one type to another: replaces nothing
    static constexpr float fma(float, float, float) { return 11; }
};

/// The functions of the standard, by other names.
struct usual {
    template <class T>
    static T sin(T v) {
        return std::sin(v);
    }
    template <class T>
    static T sqrt(T v) {
        return std::sqrt(v);
    }
};

constexpr auto f = sin(x) + cos(y);

static_assert(derivo::with_math<marked>(f)(x = 1.0f, y = 0.0f) == 3.0f);
static_assert(std::is_same_v<decltype(derivo::with_math<marked>(f)(x = 1.0f, y = 0.0f)), float>);
static_assert(std::is_empty_v<decltype(derivo::with_math<marked>(f))>);
static_assert(sizeof(derivo::with_math<marked>(f * 2.5)) == sizeof(double));
static_assert(derivo::with_math<marked>(1_c / x)(0.0f) > 1e38f);  // constant evaluation has infinities here too

template <std::size_t I>
constexpr derivo::symbol<derivo::name<2>{{static_cast<char>('a' + I), '\0'}}> variable{};

template <derivo::name Name>
constexpr std::size_t arguments_of =
    derivo::row<Name>::arguments == derivo::any_number ? 2 : static_cast<std::size_t>(derivo::row<Name>::arguments);

template <derivo::name Name, class T, std::size_t... I>
void check_row(std::index_sequence<I...>) {
    if constexpr (sizeof...(I) > 0) {
        constexpr auto g = derivo::apply<Name>(variable<I>...);
        constexpr auto all = derivo::bundle(g, diff(g, variable<I>)...);
        const auto expected = all((variable<I> = T(0.5) + static_cast<T>(I))...);
        const auto got = derivo::with_math<usual>(all)((variable<I> = T(0.5) + static_cast<T>(I))...);
        for (std::size_t i = 0; i < got.size(); ++i)
            BOOST_TEST((got[i] == expected[i] || (std::isnan(got[i]) && std::isnan(expected[i]))),
                       derivo::detail::name_of<Name>::text.text << ", result " << i << ": " << got[i] << " for "
                                                                << expected[i]);
    }
}

template <derivo::name... Names>
void check_rows(derivo::row_names<Names...>) {
    (check_row<Names, double>(std::make_index_sequence<arguments_of<Names>>{}), ...);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_function_of_the_class_is_called_where_it_has_one_of_this_type) {
    const auto marked_exp = derivo::with_math<marked>(exp(x));
    BOOST_TEST(marked_exp(1.0) == 5.0);
    BOOST_TEST(marked_exp(0.0f) == 1.0f);
    BOOST_TEST(marked_exp(0.0L) == 1.0L);
    BOOST_TEST(derivo::with_math<marked>(log(x))(1.0) == 0.0);
    BOOST_TEST(derivo::with_math<marked>(log(x))(1.0f) == 0.0f);
    BOOST_TEST(derivo::with_math<marked>(pow(x, y))(x = 1.0f, y = 2.0f) == 3.0f);
    BOOST_TEST(derivo::with_math<marked>(fma(x, x, y))(x = 1.0f, y = 2.0f) == 11.0f);
    BOOST_TEST(derivo::with_math<marked>(sin(x) * derivo::pi)(1.0f) == 6.2831855f);
    BOOST_TEST(derivo::with_math<marked>(select(x > 0_c, sin(x), x))(1.0f) == 2.0f);
}

BOOST_AUTO_TEST_CASE(it_is_called_as_the_functor_is) {
    const auto g = derivo::with_math<marked>(value_and_gradient(f, x, y));
    const auto [value, gradient] = g(0.5f, 0.0f);
    BOOST_TEST(value == 3.0f);
    BOOST_TEST(gradient[0] == std::cos(0.5f));
    BOOST_TEST(gradient[1] == -2.0f);
    BOOST_TEST(g(y = 0.0f, x = 0.5f).gradient[1] == -2.0f);
    BOOST_TEST(g(std::array{0.5f, 0.0f}).gradient[1] == -2.0f);
    std::array<float, 2> out{};
    derivo::with_math<marked>(derivo::gradient(f, x, y))(std::array{0.5f, 0.0f}, out);
    BOOST_TEST(out[1] == -2.0f);
    constexpr auto traced = derivo::function<2>([](const auto& v) {
        using std::sin;
        return sin(v[0]) + v[1];
    });
    BOOST_TEST(derivo::with_math<marked>(traced)(std::array{0.5f, 1.0f}) == 3.0f);
    BOOST_TEST(derivo::with_math<marked>(derivo::tuned<derivo::policy{}>(f))(x = 1.0f, y = 0.0f) == 3.0f);
    BOOST_TEST(derivo::tuned<derivo::policy{}>(derivo::with_math<marked>(f))(x = 1.0f, y = 0.0f) == 3.0f);
}

BOOST_AUTO_TEST_CASE(what_the_class_does_not_replace_is_as_ever) {
    check_rows(derivo::arithmetic_functions{} + derivo::power_functions{} + derivo::exponential_functions{} +
               derivo::trigonometric_functions{} + derivo::special_functions{} + derivo::piecewise_functions{});
}
