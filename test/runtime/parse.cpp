// SPDX-License-Identifier: BSL-1.0
//
// What is printed is parsed again as the same: of random formulas, and of every function of the table.
#define BOOST_TEST_MODULE parse
#include <boost/test/unit_test.hpp>

#include <string>

#include <derivo/derivo.hpp>

#include "support/random_formula.hpp"

using namespace derivo;

namespace {

/// How often something is tried; less where sanitizers make each try dearer.
#if defined(__has_feature)
#    if __has_feature(address_sanitizer)
constexpr unsigned tries(unsigned count) { return count / 10; }
#        define DERIVO_TEST_TRIES
#    endif
#endif
#ifndef DERIVO_TEST_TRIES
constexpr unsigned tries(unsigned count) { return count; }
#endif

/// Everything that a text may call.
struct words_and_spellings {
    decltype(detail::vocabulary<function_table>) words = detail::vocabulary<function_table>;
    std::vector<spelling> spellings;
    name_table known;

    words_and_spellings() {
        add(function_table{});
        for (int k = 0; k < words.size; ++k) known.add(words.at[k].text);
    }
    template <name... Names>
    void add(row_names<Names...>) {
        (spellings.push_back(detail::spelling_of<Names>), ...);
    }
};

/// A text parsed at run time, by the same three passes. Keeps the names alive.
struct parsed_text {
    graph g;
    finding found;
    std::string text, names;

    explicit parsed_text(std::string from) : text(std::move(from)), names(text.size() + 1, '\0') {
        static const words_and_spellings all;
        separate_names(text.c_str(), static_cast<int>(text.size()), names.data());
        buffer<token> tokens;
        buffer<postfix_step> steps;
        found = scanner(text.c_str(), names.c_str(), all.known, tokens).scan();
        if (!found) found = arranger(text.c_str(), tokens.begin(), names.c_str(), all.words.at, steps).arrange();
        if (!found)
            found = formula_builder(g, {text.c_str(), names.c_str(), tokens.begin(), all.words.at, all.spellings.data(),
                                        steps.begin(), steps.size()})
                        .build();
    }
};

std::string canonical_text(const graph_view& from) {
    graph canonical;
    detail::canonicalise(canonical, from);
    return test::text_of(canonical.view());
}

bool means_the_same(const graph_view& a, const graph_view& b) {
    graph both;
    for (const graph_view& from : {a, b}) {
        copier copy(both, from);
        both.root(copy.copy(from.roots[0]));
    }
    return detail::shown_equal(both.view());
}

template <name Name>
void check_calls(int& checked) {
    constexpr const char* symbols[] = {"a", "b", "c", "d", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"};
    for (int count = 0; count <= most_arguments && !row<Name>::internal && !row<Name>::condition; ++count) {
        const call_maker builder = detail::spelling_of<Name>.builder_for(count);
        if (builder == nullptr) continue;
        graph g;
        term arguments[most_arguments];
        for (int k = 0; k < count; ++k) arguments[k] = {&g, g.symbol(symbols[k])};
        for (int k = 0; detail::spelling_of<Name>.chooses && k + 1 < count; k += 2)
            arguments[k] = (arguments[k] < arguments[k + 1]).indicator;
        term result;
        builder(g, arguments, result);
        g.root(result.index);
        const std::string text = canonical_text(g.view());
        const parsed_text again(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_REQUIRE(!again.found);
            BOOST_TEST(means_the_same(g.view(), again.g.view()));
            BOOST_TEST(canonical_text(again.g.view()) == text);
        }
        ++checked;
    }
}
template <name... Names>
int check_all_calls(row_names<Names...>) {
    int checked = 0;
    (check_calls<Names>(checked), ...);
    return checked;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_canonical_text_of_random_formulas_is_parsed_as_the_same_formula) {
    int tried = 0;
    for (std::uint64_t seed = 1; seed <= tries(3000); ++seed) {
        graph g;
        g.root(test::formula_maker(g, seed).make(2 + static_cast<int>(seed % 4)).index);
        graph canonical;
        detail::canonicalise(canonical, g.view());
        bool exact = true;  // of a number that is no exact one, the text is the nearest decimal
        for (int i = 0; i < canonical.size(); ++i)
            if (canonical.view().is_constant(i))
                exact = exact && canonical.view().constant(i).exact && !canonical.view().constant(i).is_zero();
        if (!exact) continue;  // and what still holds a 0 divides by it, which a text may not
        const std::string text = test::text_of(canonical.view());
        const parsed_text again(text);
        BOOST_TEST_CONTEXT("seed " << seed << ": " << text) {
            BOOST_REQUIRE(!again.found);
            BOOST_TEST(means_the_same(canonical.view(), again.g.view()));
            BOOST_TEST(canonical_text(again.g.view()) == canonical_text(canonical.view()));
        }
        ++tried;
    }
    BOOST_TEST_MESSAGE(tried << " formulas");
    BOOST_TEST(static_cast<unsigned>(tried) > tries(2500));
}

BOOST_AUTO_TEST_CASE(the_text_of_a_call_of_every_function_is_parsed_as_that_call) {
    BOOST_TEST(check_all_calls(function_table{}) > 80);
}

BOOST_AUTO_TEST_CASE(conditions_are_printed_as_they_are_parsed) {
    for (const char* text :
         {"select(x < y, x, y)", "select(x <= y, x, y)", "select(x > y, x, y)", "select(x >= y, x, y)",
          "select(x == y, x, z)", "select(x != y, x, z)", "select(x < y && y < z, x, y)",
          "select(x < y && (y < z || z < x), x, y)", "select(x < y && y < z || z < x, x, y)",
          "select(!(x < y || y == z), x, y)", "select(!(x < y) && !(y < z), x, y)",
          "select(x < y, x, select(y < z, y, z))", "1 + 2*select(x + 1 < 2y, x, y)^2",
          "piecewise(x < 0, -x, x < 1, x^2, 1)", "if_positive(x - y, x, y)"}) {
        const parsed_text first(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_REQUIRE(!first.found);
            const std::string printed = canonical_text(first.g.view());
            const parsed_text again(printed);
            BOOST_REQUIRE(!again.found);
            BOOST_TEST(means_the_same(first.g.view(), again.g.view()));
            BOOST_TEST(canonical_text(again.g.view()) == printed);
        }
    }
}

BOOST_AUTO_TEST_CASE(texts_of_any_length_are_parsed) {
    std::string sum = "x";
    for (int k = 0; k < 100000; ++k) sum += " + sin(" + std::to_string(k) + "x)";
    BOOST_TEST(!parsed_text(sum).found);
    std::string signs(300, '-');
    BOOST_TEST((parsed_text(signs + "x").found.what == mistake::too_deep));
}

BOOST_AUTO_TEST_CASE(no_text_makes_the_parser_stumble) {
    static constexpr const char* pieces[] = {"x", "y",  "2", "0.5", "1e3", "sin", "(", ")", "+",  "-",   "*", "/",
                                             "^", "**", ",", ";",   "=",   "[",   "]", "<", "pi", "max", " ", "e"};
    test::random_numbers random(7);
    int right = 0;
    for (unsigned n = 0; n < tries(200000); ++n) {
        std::string text;
        for (int k = 1 + random.below(9); k > 0; --k) text += pieces[random.below(24)];
        const parsed_text parsed(text);
        BOOST_TEST_CONTEXT(text) {
            if (parsed.found) {
                BOOST_REQUIRE(parsed.found.at >= 0);
                BOOST_REQUIRE(parsed.found.at <= static_cast<int>(text.size()));
            } else {
                BOOST_REQUIRE(parsed.g.view().root_count > 0);
                ++right;
            }
        }
    }
    BOOST_TEST(static_cast<unsigned>(right) > tries(5000));
}
