// SPDX-License-Identifier: BSL-1.0
//
// Some warnings do not concern what is included between this file and warnings/back.hpp, also where the headers are not
// the system's. Meant to be included several times. May include: nothing.
//
// -Wfloat-equal: comparisons with 0, and of a number with itself, are meant where they stand.
// -Wshadow: GCC 12 reports each local name of an instantiated lambda that is also a global of the program, such as a
// symbol g; drop with GCC 13 if it no longer does.
#if defined(__GNUC__)
#    pragma GCC diagnostic push
#    pragma GCC diagnostic ignored "-Wfloat-equal"
#    pragma GCC diagnostic ignored "-Wshadow"
#endif
