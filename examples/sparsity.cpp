// SPDX-License-Identifier: BSL-1.0
//
// A Hessian that is mostly 0: its pattern is a constant, and only the other entries are computed.
#include <derivo/derivo.hpp>

#include <array>
#include <iostream>

using namespace derivo::literals;

// [pattern]
constexpr derivo::symbol<"a"> a;
constexpr derivo::symbol<"b"> b;
constexpr derivo::symbol<"c"> c;
constexpr derivo::symbol<"d"> d;
constexpr auto link(auto from, auto to) { return 100_c * pow<2>(to - from * from) + pow<2>(1_c - from); }
constexpr auto chain = link(a, b) + link(b, c) + link(c, d);

constexpr auto H = sparsity(hessian(chain, a, b, c, d));
static_assert(H.entries == 10);                          // of 16
static_assert(H.dense[0][1] && !H.dense[0][2]);          // a and c never meet
static_assert(H.row_start[1] == 2 && H.column[2] == 0);  // row 1 begins with entry 2, which is in column 0
// [/pattern]

// [entries]
constexpr auto entries = sparse_hessian(chain, a, b, c, d);  // called like hessian; gives 10 numbers
static_assert(plan(entries).results == 7);                   // both triangles, each pair computed once
// [/entries]

// [product]
/// H v in compressed rows.
constexpr std::array<double, 4> times(const double* values, const std::array<double, 4>& v) {
    std::array<double, 4> sum{};
    for (std::size_t i = 0; i < 4; ++i)
        for (int k = H.row_start[i]; k < H.row_start[i + 1]; ++k)
            sum[i] += values[k] * v[static_cast<std::size_t>(H.column[k])];
    return sum;
}
// [/product]

int main() {
    for (const auto& row : H.dense) {
        for (const bool there : row) std::cout << (there ? " x" : " .");
        std::cout << '\n';
    }

    // [memory]
    const std::array point{0.5, 1.0, -1.0, 2.0};
    double values[H.entries];  // your own memory: an array, a vector, a row of a larger matrix
    entries(point, values);
    for (std::size_t k = 0; k < H.entries; ++k)  // as triplets
        std::cout << '(' << H.row[k] << ", " << H.column[k] << ")  " << values[k] << '\n';
    // [/memory]

    const auto product = times(values, {1.0, 1.0, 1.0, 1.0});
    std::cout << "H (1, 1, 1, 1) = " << product[0] << ", " << product[1] << ", " << product[2] << ", " << product[3]
              << '\n';
}
