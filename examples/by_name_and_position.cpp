// SPDX-License-Identifier: BSL-1.0
//
// Two ways to give the symbols of a formula their values.
#include <derivo/derivo.hpp>

#include <iostream>

using namespace derivo::literals;
using derivo::function;

// [formula]
constexpr derivo::symbol<"mass"> mass;
constexpr derivo::symbol<"speed"> speed;

constexpr auto energy = mass * speed * speed / 2_c;
// [/formula]

// [by-name]
static_assert(energy(mass = 2.0, speed = 3.0) == 9.0);
static_assert(energy(speed = 3.0, mass = 2.0) == 9.0);  // in any order
// [/by-name]

// [by-position]
constexpr auto energy_of = function(energy, speed, mass);  // the order is said, never guessed
static_assert(energy_of(3.0, 2.0) == 9.0);
// [/by-position]

// [one-symbol]
constexpr derivo::symbol<"t"> t;
constexpr auto fall = 4.905_c * t * t;
static_assert(diff(fall, t)(2.0) == 19.62);  // one symbol needs no order
// [/one-symbol]

// [integers]
static_assert(energy_of(3, 2) == 9.0);  // integers are taken as double, as <cmath> does
// [/integers]

// [map]
constexpr auto point = derivo::bindings(mass = 2.0, speed = 3.0);  // a boost::hana::map
static_assert(energy(point) == 9.0);
// [/map]

int main() {
    std::cout << "energy           " << to_string(energy) << " = " << energy(mass = 2.0, speed = 3.0) << '\n'
              << "d energy/d speed " << to_string(diff(energy, speed)) << " = "
              << diff(energy, speed)(mass = 2.0, speed = 3.0) << '\n';
}
