// SPDX-License-Identifier: BSL-1.0
//
// An order of the error for which there are no stencils.
//
// expect-error: derivo: velocity<n>(samples, dt, out): the error must fall with the 2nd or the 4th power of the step.
#include <derivo/calculus.hpp>

#include <array>

constexpr std::array samples{1.0, 2.0, 3.0, 4.0, 5.0};
inline std::array<double, 5> out;

#ifdef CONTROL
inline auto how = derivo::velocity<4>(samples, 0.1, out);
#else
inline auto how = derivo::velocity<3>(samples, 0.1, out);
#endif
