// SPDX-License-Identifier: BSL-1.0
//
// Checks every kernel against its twin, then times both. With --check it stops after the check: this is the
// run that callgrind counts, since the check evaluates each of them once at every point.
#include "kernel.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string_view>
#include <utility>

namespace {

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double nanoseconds(const std::function<void()>& evaluate) {
    const auto start = std::chrono::steady_clock::now();
    evaluate();
    const std::chrono::duration<double, std::nano> passed = std::chrono::steady_clock::now() - start;
    return passed.count() / static_cast<double>(bench::point_count);
}

// Turn about, in slices of some ten microseconds, so that a busy machine slows both down alike; each is
// first in every other pair. Medians over all slices: those in which something else ran do not count.
void time_pair(benchmark::State& state, const bench::entry& kernel) {
    std::vector<double> derivo, twin, ratio;
    bool twin_first = false;
    for (auto _ : state) {
        double theirs = twin_first ? nanoseconds(kernel.evaluate_twin) : 0;
        const double ours = nanoseconds(kernel.evaluate_derivo);
        if (!twin_first) theirs = nanoseconds(kernel.evaluate_twin);
        twin_first = !twin_first;
        derivo.push_back(ours);
        twin.push_back(theirs);
        ratio.push_back(ours / theirs);
    }
    state.counters["derivo_ns"] = median(derivo);
    state.counters["twin_ns"] = median(twin);
    state.counters["ratio"] = median(ratio);
}

}  // namespace

int main(int argc, char** argv) {
    constexpr double tolerance = 1e-13;
    std::ranges::sort(bench::registry(), {}, [](const bench::entry& k) {
        return std::pair(k.id.size(), k.id);  // K2 before K14
    });
    for (const bench::entry& kernel : bench::registry()) {
        const double found = kernel.disagreement();
        if (!(found <= tolerance)) {
            std::fprintf(stderr, "%s: derivo and its twin differ by %g of the largest result\n", kernel.id.c_str(),
                         found);
            return 1;
        }
        benchmark::RegisterBenchmark(kernel.id.c_str(), time_pair, kernel);
    }
    if (argc > 1 && std::string_view(argv[1]) == "--check") return 0;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
