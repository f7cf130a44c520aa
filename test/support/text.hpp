// SPDX-License-Identifier: BSL-1.0
//
// Searching text while compiling. std::string_view::find is no constant expression on GCC 12 for text in a temporary.
#ifndef DERIVO_TEST_SUPPORT_TEXT_HPP
#define DERIVO_TEST_SUPPORT_TEXT_HPP

#include <string_view>

namespace test {

/// How often `part` stands in `text`.
constexpr int count(std::string_view text, std::string_view part) {
    int found = 0;
    for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
        std::size_t same = 0;
        while (same < part.size() && text[at + same] == part[same]) ++same;
        if (same == part.size()) ++found;
    }
    return found;
}
constexpr bool contains(std::string_view text, std::string_view part) { return count(text, part) > 0; }

}  // namespace test

#endif
