// SPDX-License-Identifier: BSL-1.0
//
// The end of what debug/off.hpp began. Meant to be included several times. May include: nothing.
#if defined(__clang__)
#    pragma clang attribute pop
#endif
