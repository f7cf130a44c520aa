// SPDX-License-Identifier: BSL-1.0
//
// Doubles to be stored as floats.
//
// expect-error: derivo: velocity(samples, dt, out): out must hold numbers of the samples' type that can be written.
#include <derivo/calculus.hpp>

#include <array>

constexpr std::array samples{1.0, 2.0, 3.0};
inline std::array<double, 3> out;
inline std::array<float, 3> narrow;

#ifdef CONTROL
inline auto how = derivo::velocity(samples, 0.1, out);
#else
inline auto how = derivo::velocity(samples, 0.1, narrow);
#endif
