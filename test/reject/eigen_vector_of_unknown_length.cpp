// SPDX-License-Identifier: BSL-1.0
//
// A vector whose type does not tell its length.
//
// expect-error: derivo: from_eigen(v): the length of v must be known while compiling.
#include <derivo/derivo.hpp>

#include <derivo/interop/eigen.hpp>

#ifdef CONTROL
inline const auto point = derivo::from_eigen<2>(Eigen::VectorXd(2));
#else
inline const auto point = derivo::from_eigen(Eigen::VectorXd(2));
#endif
