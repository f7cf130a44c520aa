// SPDX-License-Identifier: BSL-1.0
//
// Entries that are 0 everywhere: the pattern, and the others alone.
#include <derivo/derivo.hpp>

#include <array>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

constexpr auto F = derivo::vector(x * y, z* z, 3_c, x + y - y);
constexpr auto J = sparsity(jacobian(F, x, y, z));
static_assert(J.entries == 4 && J.dense[0][0] && J.dense[0][1] && !J.dense[0][2] && !J.dense[2][0] && J.dense[1][2]);
static_assert(!J.dense[3][1]);  // y - y
static_assert(J.row[0] == 0 && J.column[1] == 1 && J.row[2] == 1 && J.column[2] == 2 && J.row[3] == 3 &&
              J.column[3] == 0);
static_assert(J.row_start[0] == 0 && J.row_start[1] == 2 && J.row_start[2] == 3 && J.row_start[3] == 3 &&
              J.row_start[4] == 4);
static_assert(sparse_jacobian(F, x, y, z)(5.0, 6.0, 7.0) == std::array{6.0, 5.0, 14.0, 1.0});

// Nothing is computed for an entry that is 0.
static_assert(cost(sparse_jacobian(derivo::vector(x, y, z), x, y, z)).operations() == 0);
static_assert(cost(jacobian(derivo::vector(sin(x), sin(y), sin(z)), x, y, z)).operations() == 3);

// Both triangles of a Hessian, each pair computed once: arrow of x with all, diagonal.
constexpr auto arrow = x * y + x * z + x * x * x + y * y * y + z * z;
constexpr auto H = sparsity(hessian(arrow, x, y, z));
static_assert(H.entries == 7 && !H.dense[1][2] && H.dense[2][0] && H.row_start[1] == 3 && H.row_start[2] == 5);
static_assert(sparse_hessian(arrow, x, y, z)(2.0, 3.0, 4.0) == std::array{12.0, 1.0, 1.0, 1.0, 18.0, 1.0, 2.0});
static_assert(plan(sparse_hessian(arrow, x, y, z)).results == 5);
static_assert(sparsity(gradient(x * y, x, y, z)).entries == 2);
