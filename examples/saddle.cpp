// SPDX-License-Identifier: BSL-1.0
//
// The second-derivative test: where the gradient is 0, the eigenvalues of the Hessian say what is there.
#include <derivo/derivo.hpp>

#include <array>
#include <cmath>
#include <iostream>

using namespace derivo::literals;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;

// [test]
enum class kind { minimum, maximum, saddle, undecided, not_critical };

/// What f has at a point. The determinant is the product of the eigenvalues of the Hessian.
constexpr kind classify(auto f, double at_x, double at_y) {
    const auto [value, g, H] = value_and_hessian(f, x, y)(at_x, at_y);
    if (g != std::array{0.0, 0.0}) return kind::not_critical;
    const double determinant = H[0][0] * H[1][1] - H[0][1] * H[1][0];
    if (determinant < 0) return kind::saddle;  // one eigenvalue of each sign
    if (determinant == 0) return kind::undecided;
    return H[0][0] > 0 ? kind::minimum : kind::maximum;
}
// [/test]

// [points]
constexpr auto f = pow<3>(x) - 3_c * x + pow<3>(y) - 3_c * y;  // f' = 0 where x = 1, -1 and y = 1, -1
static_assert(classify(f, 1, 1) == kind::minimum);
static_assert(classify(f, -1, -1) == kind::maximum);
static_assert(classify(f, 1, -1) == kind::saddle);
static_assert(classify(f, 0, 0) == kind::not_critical);

static_assert(classify(pow<3>(x) - 3_c * x * y * y, 0, 0) == kind::undecided);  // it has a saddle with three valleys
// [/points]

int main() {
    const char* const names[] = {"minimum", "maximum", "saddle", "undecided", "not critical"};
    for (const double at_x : {1.0, -1.0})
        for (const double at_y : {1.0, -1.0}) {
            const auto H = hessian(f, x, y)(at_x, at_y);
            const double mean = (H[0][0] + H[1][1]) / 2, apart = std::hypot((H[0][0] - H[1][1]) / 2, H[0][1]);
            std::cout << '(' << at_x << ", " << at_y << "): " << names[static_cast<int>(classify(f, at_x, at_y))]
                      << ", eigenvalues " << mean - apart << " and " << mean + apart << '\n';
        }
}
