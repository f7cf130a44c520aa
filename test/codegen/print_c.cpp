// SPDX-License-Identifier: BSL-1.0
//
// Prints the kernels as C, by to_c, to be compiled by the same compiler. (As C++: no other language is enabled.)
#include <cstdio>

#include "kernels.hpp"

int main() {
    std::puts("#include <math.h>\n#ifdef __cplusplus\nextern \"C\" {\n#endif");
    const auto print = [](const auto& text) { std::printf("%.*s", static_cast<int>(text.size), text.chars); };
    print(to_c(kernels::k1_slope, "k1_slope"));
    print(to_c(kernels::k1_both, "k1_both"));
    print(to_c(kernels::k1_second, "k1_second"));
    print(to_c(kernels::k2_slope, "k2_slope"));
    print(to_c(kernels::k2_both, "k2_both"));
    print(to_c(kernels::k2_second, "k2_second"));
    print(to_c(kernels::k3_slope, "k3_slope"));
    print(to_c(kernels::k3_second, "k3_second"));
    print(to_c(kernels::k3_both, "k3_both"));
    print(to_c(kernels::k7_slope, "k7_slope"));
    print(to_c(kernels::k7_second, "k7_second"));
    print(to_c(kernels::k7_mixed, "k7_mixed"));
    print(to_c(kernels::k7_both, "k7_both"));
    print(to_c(kernels::gravity, "gravity"));
    print(to_c(kernels::ring, "ring"));
    print(to_c(kernels::tuned_inversion, "tuned_inversion"));
    print(to_c(kernels::tuned_product, "tuned_product"));
    std::puts("#ifdef __cplusplus\n}\n#endif");
}
