// SPDX-License-Identifier: BSL-1.0
//
// What a program may do only where it is asked for: one reciprocal for several divisions, one exponential for several;
// and programs for another target.
#include <derivo/derivo.hpp>

#include <cstdio>

using namespace derivo::literals;
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr derivo::symbol<"z"> z;

// [reciprocal]
constexpr auto r = sqrt(x * x + y * y + z * z);
constexpr auto direction = derivo::function(derivo::vector(x / r, y / r, z / r), x, y, z);

constexpr derivo::policy fast_division{.one_reciprocal = true};
constexpr auto faster = derivo::tuned<fast_division>(direction);  // called like direction

static_assert(cost(direction).divisions == 3 && cost(faster).divisions == 1);
static_assert(cost(faster).multiplications == cost(direction).multiplications + 3);
// [/reciprocal]

// [exponentials]
constexpr auto likelihood = exp(-x * x / 2_c) * exp(-y * y / 2_c) * exp(-z * z / 2_c);
constexpr auto both = value_and_gradient(likelihood, x, y, z);

constexpr derivo::policy one_exponential{.merged_exponentials = true};
static_assert(cost(both).calls == 3);
static_assert(cost(derivo::tuned<one_exponential>(both)).calls == 1);
// [/exponentials]

// [target]
constexpr auto pressure = 8_c * x / (3_c * y - 1_c) - 3_c / (y * y);  // van der Waals
constexpr auto all = value_and_hessian(pressure, x, y);

constexpr derivo::policy without_divider{.one_reciprocal = true, .costs = derivo::costs::fpu_without_divider};
static_assert(cost(all).divisions == 6);
static_assert(cost(derivo::tuned<without_divider>(all)).divisions == 2);

// the other prices are a desktop's
constexpr derivo::policy my_target{.one_reciprocal = true, .costs = {.division = 40, .call = 200}};
static_assert(cost(derivo::tuned<my_target>(all)).divisions == 2);
// [/target]

void show(const char* what, const derivo::operation_count& c) {
    std::printf("%-22s %2d + %2d * %2d / %2d calls\n", what, c.additions, c.multiplications, c.divisions, c.calls);
}

int main() {
    show("direction", cost(direction));
    show("  one reciprocal", cost(faster));
    show("likelihood", cost(both));
    show("  one exponential", cost(derivo::tuned<one_exponential>(both)));
    show("pressure", cost(all));
    show("  without a divider", cost(derivo::tuned<without_divider>(all)));

    const auto plain = direction(2.0, 3.0, 3.0), tuned = faster(2.0, 3.0, 3.0);
    std::printf("3/sqrt(22) = 0.639602149066831258...: %.17g %.17g\n", plain[1], tuned[1]);
    std::printf("%s", to_c(faster, "direction").view().data());
}
