// SPDX-License-Identifier: BSL-1.0
//
// Many symbols at once: numbered<"x", 10> is a tuple of the symbols x0 ... x9.
#ifndef DERIVO_BENCH_RUN_SYMBOLS_HPP
#define DERIVO_BENCH_RUN_SYMBOLS_HPP

#include <derivo/core.hpp>

#include <array>
#include <tuple>
#include <utility>

namespace bench {

template <derivo::name Letter, std::size_t I>
constexpr auto numbered_name() {
    constexpr std::size_t digits = I < 10 ? 1 : 2;
    derivo::name<sizeof(Letter.text) + digits> result;
    std::size_t at = 0;
    for (; Letter.text[at] != '\0'; ++at) result.text[at] = Letter.text[at];
    if (digits == 2) result.text[at++] = static_cast<char>('0' + I / 10);
    result.text[at] = static_cast<char>('0' + I % 10);
    return result;
}

template <derivo::name Letter, std::size_t N>
inline constexpr auto numbered = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::tuple<derivo::symbol<numbered_name<Letter, I>()>...>{};
}(std::make_index_sequence<N>{});

/// ∑ terms(i) for i < N; each index is a constant, as std::get wants it.
template <std::size_t N, class Terms>
constexpr auto sum(Terms terms) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return (... + terms(std::integral_constant<std::size_t, I>{}));
    }(std::make_index_sequence<N>{});
}

}  // namespace bench

#endif
