// SPDX-License-Identifier: BSL-1.0
//
// Any text is a formula or a mistake at a place in it; and what is printed of a formula is one again.
#include <derivo/runtime.hpp>

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using derivo::runtime::formula;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto parsed = formula::parse(text);
    if (!parsed) {
        if (parsed.fault.at > size || parsed.fault.message.empty()) std::abort();
        return 0;
    }
    if (parsed.value->view().size > 40) return 0;  // the canonical form may be large
    const auto printed = parsed.value->text();
    if (!printed) return 0;
    const auto again = formula::parse(*printed);
    // 9e300^9 is a number for which a text has no place, and 0^-1 is 1/0 in canonical form
    if (!again && again.fault.what != derivo::mistake::division_by_zero &&
        again.fault.what != derivo::mistake::number_out_of_range)
        std::abort();
    return 0;
}
