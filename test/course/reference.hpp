// SPDX-License-Identifier: BSL-1.0
//
// Made by test/course/reference.py: NumPy's numbers.
#ifndef DERIVO_TEST_COURSE_REFERENCE_HPP
#define DERIVO_TEST_COURSE_REFERENCE_HPP

// clang-format off
namespace numpy {

inline constexpr double times[] = {0.0, 0.5, 0.625, 1.0, 1.75, 2.0, 3.0, 3.125};
inline constexpr double samples[] = {1.0, 2.5, -0.75, 3.125, 8.0, 4.5, 4.0, -6.25};
inline constexpr double even_velocity[] = {15.5, -3.5, 1.25, 17.5, 2.75, -8.0, -21.5, -60.5};
inline constexpr double uneven_velocity[] = {26.199999999999999, -20.200000000000003, -16.916666666666668, 9.0555555555555536, -8.875, -11.300000000000001, -72.944444444444443, -91.055555555555557};

inline constexpr double layer_output[] = {0.76852478349901776, 0.84553473491646525};
inline constexpr double layer_loss[] = {0.3842548819022169};
inline constexpr double dL_da[] = {-0.23147521650098224, 0.84553473491646525};
inline constexpr double da_dz[] = {0.17789444064680565, 0.13060574696620808};
inline constexpr double dL_dW[] = {-0.041178154163040472, -0.082356308326080943, 0.11043169563963968, 0.22086339127927937};
inline constexpr double dL_db[] = {-0.041178154163040472, 0.11043169563963968};

}  // namespace numpy

#endif
