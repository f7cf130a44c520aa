// SPDX-License-Identifier: BSL-1.0
//
// The function table as a whole: nothing is left out of it, and nothing in it is left out of the tests.
#define BOOST_TEST_MODULE laws.table
#include "laws/laws.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

/// What the first group of the pattern matches in the files of a directory.
std::set<std::string> found_in(const fs::path& directory, const char* pattern) {
    const std::regex wanted(pattern);
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(directory)) {
        const std::string text = text_of(entry.path());
        for (std::sregex_iterator match(text.begin(), text.end(), wanted), end; match != end; ++match)
            found.insert((*match)[1]);
    }
    return found;
}

template <derivo::name... Names>
std::vector<std::string> names_of(derivo::row_names<Names...>) {
    return {derivo::detail::name_of<Names>::text.text...};
}

// Run in the source tree (test/CMakeLists.txt): __FILE__ may be relative to a directory that is gone.
const fs::path here = "test/laws";
const fs::path rows = "include/derivo/functions";

/// Every pattern of the row names only arguments that a call of `count` arguments has; #0 stands for each in #{...|...}.
void check_pattern(const char* row, const char* pattern, int count) {
    bool repeated = false;
    for (const char* c = pattern; c != nullptr && *c != '\0'; ++c) {
        if (repeated && *c == '}') repeated = false;
        if (*c != '#') continue;
        ++c;
        if (*c == '{') repeated = true;
        const bool known = *c == '*' || *c == '{' || (repeated && *c == '0') || (*c >= '1' && *c < '1' + count);
        BOOST_TEST(known, std::string(row) + ": \"" + pattern + '"');
    }
}

template <derivo::name... Names>
void check_notations(derivo::row_names<Names...>) {
    (
        [] {
            constexpr int declared = derivo::row<Names>::arguments;
            constexpr int count = declared == derivo::any_number ? 2 : declared;
            const derivo::notation n = derivo::info<Names, count>.notation;
            for (const char* pattern : {n.text, n.latex, n.c})
                check_pattern(derivo::info<Names, count>.name, pattern, count);
        }(),
        ...);
}

template <derivo::name Name, class T>
bool is_rounded(const laws::wide& exact) {
    const T value = derivo::row<Name>::template evaluate<T>();
    return std::fabs(value - static_cast<T>(exact)) <= std::numeric_limits<T>::epsilon() * value / 2;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_row_that_is_written_is_in_the_table) {
    const auto names = names_of(derivo::function_table{});
    const std::set<std::string> listed(names.begin(), names.end());
    BOOST_TEST(listed.size() == names.size(), "a row is listed twice");
    BOOST_TEST(listed.size() > 80u);
    const std::set<std::string> dependent{"power_less_one",
                                          "logistic"};  // of arguments that are not free: no law holds
    for (const std::string& row : found_in(rows, "\nstruct row<\"(\\w+)\">"))
        BOOST_TEST(listed.count(row) + dependent.count(row) == 1u,
                   "row<\"" + row + "\"> is missing from the names at the end of its file");
}

BOOST_AUTO_TEST_CASE(every_row_of_the_table_has_a_reference) {
    const auto tested = found_in(here, "inline constexpr auto reference<\"(\\w+)\">");
    const std::set<std::string> constants{"pi", "e", "undefined"};  // below
    for (const std::string& row : names_of(derivo::function_table{}))
        BOOST_TEST(tested.count(row) + constants.count(row) == 1u,
                   "row<\"" + row + "\"> has no reference in test/laws");
}

BOOST_AUTO_TEST_CASE(every_family_is_walked) {
    const auto families = found_in(rows, "using (\\w+_functions) =\\s*row_names");
    const auto walked = found_in(here, "add_test_cases\\(derivo::(\\w+)\\{\\}\\)");
    for (const std::string& family : families)
        BOOST_TEST(walked.count(family) == 1u, "no file in test/laws calls add_test_cases for " + family);
}

BOOST_AUTO_TEST_CASE(patterns_name_arguments_that_exist) { check_notations(derivo::function_table{}); }

BOOST_AUTO_TEST_CASE(the_named_constants_are_rounded_correctly_in_each_type) {
    const laws::wide pi = acos(laws::wide(-1)), e = exp(laws::wide(1));
    BOOST_TEST((is_rounded<"pi", float>(pi) && is_rounded<"pi", double>(pi) && is_rounded<"pi", long double>(pi)));
    BOOST_TEST((is_rounded<"e", float>(e) && is_rounded<"e", double>(e) && is_rounded<"e", long double>(e)));
}

BOOST_AUTO_TEST_CASE(undefined_is_no_number) { BOOST_TEST(std::isnan(derivo::row<"undefined">::evaluate<double>())); }
