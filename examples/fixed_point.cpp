// SPDX-License-Identifier: BSL-1.0
//
// A processor without a float unit: numbers of 16 bits before and 16 behind the point, written as a user would. derivo
// computes values and derivatives with them.
#include <derivo/core.hpp>

#include <cmath>
#include <cstdint>
#include <cstdio>

using namespace derivo::literals;

// [type]
/// A number in units of 1/65536.
class fixed {
public:
    constexpr fixed() = default;
    constexpr fixed(int n) : bits_(n * one) {}
    constexpr explicit fixed(double v) : bits_(static_cast<std::int32_t>(v * one + (v < 0 ? -0.5 : 0.5))) {}
    constexpr explicit operator double() const { return static_cast<double>(bits_) / one; }

    friend constexpr fixed operator+(fixed a, fixed b) { return from(a.bits_ + std::int64_t{b.bits_}); }
    friend constexpr fixed operator-(fixed a, fixed b) { return from(a.bits_ - std::int64_t{b.bits_}); }
    friend constexpr fixed operator-(fixed a) { return from(-std::int64_t{a.bits_}); }
    friend constexpr fixed operator*(fixed a, fixed b) {
        return from((std::int64_t{a.bits_} * b.bits_ + one / 2) >> 16);
    }
    friend constexpr fixed operator/(fixed a, fixed b) { return from((std::int64_t{a.bits_} * one) / b.bits_); }
    friend constexpr bool operator==(fixed, fixed) = default;

    /// sqrt by Newton's iteration for integers; of the functions only those that a formula calls are needed.
    friend constexpr fixed sqrt(fixed a) {
        std::int64_t root = std::int64_t{1} << 24;
        const std::int64_t square = std::int64_t{a.bits_} * one;
        for (int k = 0; k < 40 && root != 0; ++k) root = (root + square / root) / 2;
        return from(root);
    }

private:
    static constexpr std::int32_t one = 65536;
    static constexpr fixed from(std::int64_t bits) {
        fixed result;
        result.bits_ = static_cast<std::int32_t>(bits);
        return result;
    }
    std::int32_t bits_ = 0;
};
// [/type]

// [formula]
constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto f = 0.25_c * x * x * y + sqrt(x) - y / x;
constexpr auto g = derivo::function(derivo::value_and_gradient(f, x, y), x, y);
static_assert(diff(x * x, x)(fixed(3)) == fixed(6));
// [/formula]

int main() {
    std::printf("           16.16     double\n");
    const auto [value, gradient] = g(fixed(2.25), fixed(1.5));
    const auto [in_double, slopes] = g(2.25, 1.5);
    bool near = true;
    const auto print = [&](const char* what, fixed a, double b) {
        std::printf("%-7s %8.4f   %8.4f\n", what, static_cast<double>(a), b);
        near = near && std::fabs(static_cast<double>(a) - b) < 1e-4;
    };
    print("f", value, in_double);
    print("df/dx", gradient[0], slopes[0]);
    print("df/dy", gradient[1], slopes[1]);
    return near ? 0 : 1;
}
