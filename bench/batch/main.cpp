// SPDX-License-Identifier: BSL-1.0
//
// Points per second of batches, where the arrays lie in the first cache and where they do not fit into any.
#include "kernels.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <limits>
#include <utility>
#include <vector>

namespace {

template <class T>
struct memory {
    std::vector<T> x, y, value, gx, gy;
    explicit memory(std::size_t size) : x(size), y(size), value(size), gx(size), gy(size) {
        for (std::size_t k = 0; k < size; ++k) {
            x[k] = static_cast<T>(std::sin(static_cast<double>(k)) * 2);
            y[k] = static_cast<T>(std::cos(3 * static_cast<double>(k)) * 2);
        }
    }
    arrays<T> all() { return {x.data(), y.data(), value.data(), gx.data(), gy.data(), x.size()}; }
};

constexpr int in_cache = 512, in_memory = 1 << 21;

template <class T>
using way = void (*)(const arrays<T>&);

template <class T>
void run(benchmark::State& state, way<T> evaluate) {
    static memory<T> small(in_cache), large(in_memory);
    const arrays<T> a = (state.range(0) == in_cache ? small : large).all();
    for (auto _ : state) {
        evaluate(a);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

template <class T>
struct named_way {
    const char* name;
    way<T> evaluate;
};

template <class T>
void measure(std::initializer_list<named_way<T>> ways) {
    for (const auto& [name, evaluate] : ways)
        benchmark::RegisterBenchmark(name, run<T>, evaluate)->Arg(in_cache)->Arg(in_memory);
}

/// Do all ways give what the first gives, within some roundings?
template <class T>
bool agree(std::initializer_list<way<T>> ways) {
    memory<T> expected(1003), found(1003);
    (*ways.begin())(expected.all());
    T worst = 0;
    for (const way<T> evaluate : ways) {
        evaluate(found.all());
        for (std::size_t k = 0; k < found.x.size(); ++k)
            for (const auto& [p, q] : {std::pair(found.value[k], expected.value[k]),
                                       {found.gx[k], expected.gx[k]},
                                       {found.gy[k], expected.gy[k]}})
                worst = std::max(worst, std::abs(p - q) / (1 + std::abs(q)));
    }
    return worst < 4096 * std::numeric_limits<T>::epsilon();
}

template <class T>
bool arithmetic_agrees() {
    return agree<T>({rosenbrock_by_hand<T>, rosenbrock_by_batch<T>, rosenbrock_one_by_one<T>}) &&
           agree<T>({thermocouple_by_hand<T>, thermocouple_by_batch<T>, thermocouple_one_by_one<T>});
}

}  // namespace

int main(int argc, char** argv) {
    if (!arithmetic_agrees<float>() || !arithmetic_agrees<double>() ||
        !agree<double>({rosenbrock_by_batch<double>, rosenbrock_by_threads}) ||
        !agree<double>({wave_one_by_one, wave_by_batch, wave_by_threads, wave_by_packs})) {
        std::fputs("the ways give different results\n", stderr);
        return 1;
    }
    measure<double>({
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
    });
    measure<float>({
        {"rosenbrock_float/batch", rosenbrock_by_batch},
        {"rosenbrock_float/by_hand", rosenbrock_by_hand},
        {"rosenbrock_float/one_by_one", rosenbrock_one_by_one},
        {"thermocouple_float/batch", thermocouple_by_batch},
        {"thermocouple_float/by_hand", thermocouple_by_hand},
        {"thermocouple_float/one_by_one", thermocouple_one_by_one},
    });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
