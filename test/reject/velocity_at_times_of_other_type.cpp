// SPDX-License-Identifier: BSL-1.0
//
// Time stamps that are whole numbers.
//
// expect-error: derivo: velocity(samples, times, out): times must be one time step, or time stamps of the samples' type.
#include <derivo/calculus.hpp>

#include <array>

constexpr std::array samples{1.0, 2.0, 3.0};
inline std::array<double, 3> out;

#ifdef CONTROL
inline auto how = derivo::velocity(samples, std::array{0.0, 1.0, 2.0}, out);
#else
inline auto how = derivo::velocity(samples, std::array{0, 1, 2}, out);
#endif
