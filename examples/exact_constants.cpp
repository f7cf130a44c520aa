// SPDX-License-Identifier: BSL-1.0
//
// Constants of a formula are exact; they become numbers in the type of the evaluation only.
#include <derivo/derivo.hpp>

#include <boost/hana/integral_constant.hpp>

#include <iostream>

using namespace derivo::literals;
using derivo::pi, derivo::rational;

constexpr derivo::symbol<"x"> x;
constexpr derivo::symbol<"r"> r;

// [literals]
static_assert(0.1_c + 0.2_c == 0.3_c);  // one tenth and two tenths: not so with doubles
static_assert(rational<1, 3> * 3_c == 1_c);
static_assert(1e-3_c == rational<1, 1000>);
// [/literals]

// [named]
constexpr auto volume = rational<4, 3> * pi * pow<3>(r);
static_assert(diff(volume, r) == 4_c * pi * r * r);
// [/named]

// [scalar]
constexpr auto third = rational<1, 3> * x;
static_assert(third(1.0f) == 1.0f / 3.0f);
static_assert(third(1.0) == 1.0 / 3.0);
static_assert(third(1.0L) == 1.0L / 3.0L);  // no digit is lost on the way
// [/scalar]

// [hana]
namespace hana = boost::hana;
static_assert(diff(pow(x, hana::int_c<3>), x) == hana::int_c<3> * x * x);
// [/hana]

int main() {
    constexpr auto boltzmann = 1.380649e-23_c;
    std::cout << "V       = " << to_string(volume) << '\n'
              << "dV/dr   = " << to_string(diff(volume, r)) << " = " << diff(volume, r)(1.0) << " at r = 1\n"
              << "k x     = " << (boltzmann * x)(300.0) << " at x = 300\n";
}
