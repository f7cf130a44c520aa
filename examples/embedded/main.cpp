// SPDX-License-Identifier: BSL-1.0
//
// A thermometer: a thermistor in a voltage divider, read by a converter of 12 bits. The formula of its temperature is
// written once; the error bar of a reading, and the error that the resistor's tolerance makes, come from its slopes.
#include <derivo/core.hpp>

#include <array>
#include <cstdio>

using namespace derivo::literals;

// [formula]
constexpr derivo::symbol<"reading"> reading;  // 0 ... 1 of the supply
constexpr derivo::symbol<"series"> series;    // the resistor beside the thermistor, ohm

constexpr auto resistance = series * reading / (1_c - reading);
constexpr auto l = log(resistance);
constexpr auto kelvin = 1_c / (1.129148e-3_c + 2.34125e-4_c * l + 8.76741e-8_c * pow(l, 3_c));  // Steinhart and Hart
constexpr auto thermometer = derivo::value_and_gradient(kelvin, reading, series);
// [/formula]

// [checks]
static_assert(kelvin(reading = 0.5f, series = 10000.0f) > 298.0f);  // the compiler computes as the firmware does
static_assert(kelvin(reading = 0.5f, series = 10000.0f) < 298.3f);
static_assert(diff(resistance, series) == reading / (1_c - reading));
// [/checks]

// [firmware]
struct temperature {
    float kelvin, from_reading, from_resistor;  // the value, and two error bars
};

temperature measured(unsigned adc) {
    constexpr float step = 1.0f / 4096, tolerance = 10.0f;  // one bit; 0.1 % of 10 kilohm
    const auto [value, slopes] = thermometer(static_cast<float>(adc) * step, 10000.0f);
    return {value, slopes[0] * step, slopes[1] * tolerance};
}
// [/firmware]

int main() {
    const auto milli = [](float x) { return static_cast<int>(x * 1000 + (x < 0 ? -0.5f : 0.5f)); };
    std::printf(" adc    mK  bit, mK  resistor, mK\n");
    for (const unsigned adc : std::array{512u, 1024u, 2048u, 3072u, 3584u}) {
        const temperature t = measured(adc);
        std::printf("%4u %6d   %5d   %7d\n", adc, milli(t.kelvin), milli(t.from_reading), milli(t.from_resistor));
    }
}
