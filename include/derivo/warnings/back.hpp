// SPDX-License-Identifier: BSL-1.0
//
// The end of what warnings/off.hpp began. Meant to be included several times. May include: nothing.
#if defined(__GNUC__)
#    pragma GCC diagnostic pop
#endif
