// SPDX-License-Identifier: BSL-1.0
//
// Points per second of batches, where the arrays lie in the first cache and where they do not fit into any.
#include "kernels.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdio>
#include <vector>

namespace {

using numbers = std::vector<double>;

struct memory {
    numbers x, y, value, gx, gy;
    explicit memory(std::size_t size) : x(size), y(size), value(size), gx(size), gy(size) {
        for (std::size_t k = 0; k < size; ++k) {
            x[k] = std::sin(static_cast<double>(k)) * 2;
            y[k] = std::cos(3 * static_cast<double>(k)) * 2;
        }
    }
    arrays all() { return {x.data(), y.data(), value.data(), gx.data(), gy.data(), x.size()}; }
};

constexpr int in_cache = 512, in_memory = 1 << 21;

void run(benchmark::State& state, void (*way)(const arrays&)) {
    static memory small(in_cache), large(in_memory);
    memory& m = state.range(0) == in_cache ? small : large;
    const arrays a = m.all();
    for (auto _ : state) {
        way(a);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// Do two ways give the same, within some roundings?
bool agree(void (*way)(const arrays&), void (*other)(const arrays&)) {
    memory a(1003), b(1003);
    way(a.all());
    other(b.all());
    double worst = 0;
    for (std::size_t k = 0; k < a.x.size(); ++k)
        for (const auto& [p, q] : {std::pair(a.value[k], b.value[k]), {a.gx[k], b.gx[k]}, {a.gy[k], b.gy[k]}})
            worst = std::fmax(worst, std::fabs(p - q) / (1 + std::fabs(q)));
    return worst < 1e-12;
}

}  // namespace

int main(int argc, char** argv) {
    if (!agree(rosenbrock_by_batch, rosenbrock_by_hand) || !agree(rosenbrock_by_batch, rosenbrock_one_by_one) ||
        !agree(rosenbrock_by_threads, rosenbrock_by_batch) || !agree(thermocouple_by_batch, thermocouple_by_hand) ||
        !agree(thermocouple_by_batch, thermocouple_one_by_one) || !agree(wave_by_batch, wave_one_by_one) ||
        !agree(wave_by_threads, wave_by_batch) || !agree(wave_by_packs, wave_by_batch)) {
        std::fputs("the ways give different results\n", stderr);
        return 1;
    }
    const std::pair<const char*, void (*)(const arrays&)> ways[] = {
        {"rosenbrock/batch", rosenbrock_by_batch},
        {"rosenbrock/threads", rosenbrock_by_threads},
        {"rosenbrock/by_hand", rosenbrock_by_hand},
        {"rosenbrock/one_by_one", rosenbrock_one_by_one},
        {"thermocouple/batch", thermocouple_by_batch},
        {"thermocouple/by_hand", thermocouple_by_hand},
        {"thermocouple/one_by_one", thermocouple_one_by_one},
        {"wave/batch", wave_by_batch},
        {"wave/threads", wave_by_threads},
        {"wave/packs", wave_by_packs},
        {"wave/one_by_one", wave_one_by_one},
        {"memory/copy", copy},
    };
    for (const auto& [name, way] : ways) benchmark::RegisterBenchmark(name, run, way)->Arg(in_cache)->Arg(in_memory);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
