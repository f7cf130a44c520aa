// SPDX-License-Identifier: BSL-1.0
//
// Checks every contender of every kernel against the kernel's twin, then times each beside the twin. With
// --check, and perhaps the name of one kernel, it stops after the check: this is the run that callgrind counts,
// since the check evaluates each of them once at every point.
#include "kernel.hpp"
#include "peers/peer.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string_view>

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
void time_pair(benchmark::State& state, const bench::contender& one, const bench::contender& twin) {
    std::vector<double> own, of_twin, ratio;
    bool twin_first = false;
    for (auto _ : state) {
        double theirs = twin_first ? nanoseconds(twin.evaluate) : 0;
        const double ours = nanoseconds(one.evaluate);
        if (!twin_first) theirs = nanoseconds(twin.evaluate);
        twin_first = !twin_first;
        own.push_back(ours);
        of_twin.push_back(theirs);
        ratio.push_back(ours / theirs);
    }
    state.counters["own_ns"] = median(own);
    state.counters["twin_ns"] = median(of_twin);
    state.counters["ratio"] = median(ratio);
}

/// The largest difference, relative to the largest result at the same point.
double disagreement(const std::vector<double>& ours, const std::vector<double>& theirs) {
    if (ours.size() != theirs.size()) return HUGE_VAL;
    const std::size_t width = ours.size() / bench::point_count;
    double largest = 0;
    for (std::size_t point = 0; point < ours.size(); point += width) {
        double scale = 0, difference = 0;
        for (std::size_t i = point; i < point + width; ++i) {
            if (!std::isfinite(ours[i]) || !std::isfinite(theirs[i])) return HUGE_VAL;
            scale = std::fmax(scale, std::fabs(theirs[i]));
            difference = std::fmax(difference, std::fabs(ours[i] - theirs[i]));
        }
        largest = std::fmax(largest, difference / scale);
    }
    return largest;
}

bool agree(const bench::entry& kernel) {
    constexpr double tolerance = 1e-13;
    const std::vector<double> expected = kernel.twin.numbers();
    bool all = true;
    for (const bench::contender& one : kernel.others) {
        const double found = disagreement(one.numbers(), expected);
        if (found <= tolerance) continue;
        std::fprintf(stderr, "%s: %s and the twin differ by %g of the largest result\n", kernel.id.c_str(),
                     one.name.c_str(), found);
        all = false;
    }
    return all;
}

void invite_peers() {
    for (bench::entry& kernel : bench::registry())
        for (const bench::peer& p : bench::peers())
            if (p.kernel == kernel.id) kernel.others.push_back(p.join(kernel.in));
}

}  // namespace

int main(int argc, char** argv) {
    invite_peers();
    const bool check_only = argc > 1 && std::string_view(argv[1]) == "--check";
    const std::string_view only = check_only && argc > 2 ? argv[2] : "";
    for (const bench::entry& kernel : bench::registry()) {
        if (!only.empty() && only != kernel.id) continue;
        if (!agree(kernel)) return 1;
        for (const bench::contender& one : kernel.others)
            benchmark::RegisterBenchmark((kernel.id + "/" + one.name).c_str(), time_pair, one, kernel.twin);
    }
    if (check_only) return 0;
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
