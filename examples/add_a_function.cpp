// SPDX-License-Identifier: BSL-1.0
//
// A function of your own: one block, and derivo evaluates it, differentiates it, prints it and simplifies it.

#include <derivo/derivo.hpp>

#include <cstdio>

// [row]
/// softsign x = x/(1 + |x|)        softsign' = 1/(1 + |x|)²
template <>
struct derivo::row<"acme::softsign"> : derivo::arity<1> {
    static constexpr parity symmetry = parity::odd;
    static constexpr exact_value values[] = {{0, 0}};
    template <class T>
    static constexpr T evaluate(T x) {
        return x / (T(1) + (x < T(0) ? T(-x) : x));
    }
    static constexpr auto partials(auto /*value*/, auto x) { return 1 / pow(1 + abs(x), 2); }
    static constexpr notation written{"softsign(#1)", "\\operatorname{softsign}\\left(#1\\right)",
                                      "(#1 / (1.0 + fabs(#1)))"};
};

namespace acme {

template <derivo::Operand X>
constexpr derivo::applied<"acme::softsign", X> softsign(X x) {
    return derivo::apply<"acme::softsign">(x);
}

}  // namespace acme
// [/row]

// [use]
constexpr derivo::symbol<"x"> x;
constexpr auto f = acme::softsign(3 * x) + exp(-x);
constexpr auto slope = diff(f, x);

static_assert(f(0.0) == 1.0);
static_assert(slope(0.0) == 2.0);  // 3 softsign'(0) - e⁰
static_assert(diff(acme::softsign(x), x)(1.0f) == 0.25f);
// [/use]

int main() {
    for (const double at : {-1.0, 0.0, 1.0}) std::printf("f(%g) = %.6f    f'(%g) = %.6f\n", at, f(at), at, slope(at));
}
