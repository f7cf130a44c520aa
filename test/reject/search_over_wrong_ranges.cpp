// SPDX-License-Identifier: BSL-1.0
//
// One range for two data arguments.
//
// expect-error: derivo: search(f, start, over(rows)): f has not one data argument for each range.
#include <derivo/calculus.hpp>

#include <array>

constexpr auto miss =
    derivo::function<1, derivo::data<>, derivo::data<>>([](const auto& w, auto t, auto v) { return w[0] * t - v; });
constexpr double times[] = {1, 2}, values[] = {2, 4};

#ifdef CONTROL
constexpr auto r = levenberg_marquardt(miss, std::array{0.0}, derivo::over(times, values));
#else
constexpr auto r = levenberg_marquardt(miss, std::array{0.0}, derivo::over(times));
#endif
