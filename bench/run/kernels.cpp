// SPDX-License-Identifier: BSL-1.0
//
// Registers the kernels.
#include "kernels.hpp"

#include "kernel.hpp"

namespace bench {

std::vector<entry>& registry() {
    static std::vector<entry> all = [] {
        std::vector<entry> made;
        for_each_kernel([&](const char* id, const auto&, auto by_derivo, auto by_hand, range in) {
            made.push_back({id, in, make_contender("twin", by_hand, in), {make_contender("derivo", by_derivo, in)}});
        });
        return made;
    }();
    return all;
}

}  // namespace bench
