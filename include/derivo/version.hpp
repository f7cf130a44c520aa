// SPDX-License-Identifier: BSL-1.0
//
// The version of the library, by semantic versioning: the only place that holds it. CMake reads the
// three lines below. Includes nothing.

#ifndef DERIVO_VERSION_HPP
#define DERIVO_VERSION_HPP

namespace derivo {

inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;

}  // namespace derivo

#endif
