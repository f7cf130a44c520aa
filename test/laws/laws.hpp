// SPDX-License-Identifier: BSL-1.0
//
// The laws that each row of the function table obeys, checked against a reference of its own: a function of
// MPFR numbers with 100 digits, written here and not there. A row without a reference does not compile.
//
//   value       f(x) = reference(x)                 at random, axis and boundary points of the row's domain,
//   slopes      all first and second partials       in float, double and long double;
//               = differences of the reference      at a kink, between the slopes of both sides
//   symmetry    f(-x) = ±f(x)
//   values      f(argument) = value
//   inverse     f(inverse(x)) = x
//   squares     f(x)² ± partner(x)² = 1
//   textbook    the forms in simpler functions have the same value, and so has the row where programs expand it
#ifndef DERIVO_TEST_LAWS_LAWS_HPP
#define DERIVO_TEST_LAWS_LAWS_HPP

#include "laws/check.hpp"
#include "laws/subject.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace laws {
namespace detail {

template <derivo::name Name, std::size_t... K>
void add_row(std::index_sequence<K...>) {
    namespace ut = boost::unit_test;
    (ut::framework::master_test_suite().add(
         ut::make_test_case([] { check(make_subject<Name, counts<Name>[K]>()); },
                            std::string("the laws of ") + derivo::detail::name_of<Name>::text.text + " with " +
                                std::to_string(counts<Name>[K]) + (counts<Name>[K] == 1 ? " argument" : " arguments"),
                            __FILE__, __LINE__)),
     ...);
}

}  // namespace detail

/// A test case for each row, and each of its counts of arguments.
template <derivo::name... Names>
bool add_test_cases(derivo::row_names<Names...>) {
    (detail::add_row<Names>(std::make_index_sequence<counts<Names>.size()>{}), ...);
    return true;
}

}  // namespace laws

#endif
