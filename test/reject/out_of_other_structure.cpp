// SPDX-License-Identifier: BSL-1.0
//
// A pointer to floats for a value with its gradient, which is a struct.
//
// expect-error: derivo: F(point, out): out is no memory for such results.
// max-errors: 1
#include <derivo/derivo.hpp>

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"y"> y;
constexpr auto g = value_and_gradient(x * y, x, y);

#ifdef CONTROL
struct memory {
    float value;
    float* gradient;
};
inline void write(memory& out) { g(std::array{1.0, 2.0}, out); }
#else
inline void write(float* out) { g(std::array{1.0, 2.0}, out); }
#endif
