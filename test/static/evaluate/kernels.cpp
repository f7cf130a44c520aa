// SPDX-License-Identifier: BSL-1.0
//
// The kernels of the benchmarks as the templates that dual numbers take, traced: hardly dearer than the same formulas
// written with symbols, and with the same values.
#include <derivo/derivo.hpp>

#include "../../../bench/run/k16_logistic.hpp"
#include "../../../bench/run/k5_rosenbrock.hpp"
#include "../../../bench/run/k8_network.hpp"
#include "../../../bench/run/k9_layer.hpp"
#include "../../../bench/run/peers/formulas.hpp"

namespace formulas = bench::formulas;

/// A kernel's template as a function of an array of variables, and one of data.
template <class Kernel>
constexpr auto traced() {
    constexpr int variables = static_cast<int>(Kernel::variables), data = static_cast<int>(Kernel::data);
    if constexpr (data == 0)
        return derivo::function<variables>([](const auto& x) { return Kernel::at(x, 0); });
    else
        return derivo::function<variables, derivo::data<data>>(
            [](const auto& x, const auto& d) { return Kernel::at(x, d); });
}
template <class Kernel>
constexpr auto both = derivo::value_and_gradient(traced<Kernel>());

/// Is the first program at most a tenth dearer? What is written in another order may be computed in another.
template <class F, class G>
constexpr bool is_no_dearer(const F& f, const G& g) {
    return 10 * price(cost(f)) <= 11 * price(cost(g)) && cost(f).calls == cost(g).calls;
}

constexpr auto rosenbrock = both<formulas::K5_10>;
static_assert(is_no_dearer(rosenbrock, K5_10::all));
constexpr std::array<double, 10> valley{1, 1, 1, 1, 1, 1, 1, 1, 1, 2};
static_assert(rosenbrock(valley).value == 100 && rosenbrock(valley).gradient == K5_10::all(valley).gradient);

// With 1/(1 + e^-x) written out: the same calls, and the same numbers.
constexpr bool close(const auto& found, const auto& wanted) {
    bool all = found.value - wanted.value < 1e-15 && wanted.value - found.value < 1e-15;
    for (std::size_t k = 0; k < found.gradient.size(); ++k)
        all = all && found.gradient[k] - wanted.gradient[k] < 1e-15 && wanted.gradient[k] - found.gradient[k] < 1e-15;
    return all;
}
constexpr auto network = both<formulas::K8>;
static_assert(cost(network).calls == 4 && cost(network).divisions == 4);
constexpr K8::weights weights{0.5, -0.25, 1, 0.75, -1, 0.5, 0.1, 0.2, -0.3, 1, -0.5, 0.25, 0.4};
static_assert(close(network(weights, std::array{0.5, -1.5, 0.25}), K8::all(weights, std::array{0.5, -1.5}, 0.25)));

constexpr auto layer = both<formulas::K9>;
static_assert(cost(layer).calls == 2 && cost(layer).divisions == 2);
constexpr std::array parameters{0.5, 0.3, 0.2, 0.7, 0.1, 0.1};
static_assert(close(layer(parameters, std::array{1.0, 2.0, 1.0, 0.0}),
                    K9::all(parameters, std::array{1.0, 2.0}, std::array{1.0, 0.0})));

constexpr auto logistic = both<formulas::K16>;
static_assert(is_no_dearer(logistic, K16::vg) && cost(logistic).calls == 2);
