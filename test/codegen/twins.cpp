// SPDX-License-Identifier: BSL-1.0
//
// The same functions as a careful engineer writes them by hand: every sub-expression once, the fewest operations.
#include <cmath>
#include <initializer_list>

extern "C" {

double k1_slope(double x) {
    const double e = std::exp(-x), d = 1 + e;
    return e / (d * d);
}
void k1_both(double x, double* result) {
    const double e = std::exp(-x), s = 1 / (1 + e);
    result[0] = s;
    result[1] = e * s * s;
}
double k1_second(double x) {  // σ'' = e (e - 1)/(1 + e)³
    const double e = std::exp(-x), d = 1 + e;
    return e * (e - 1) / (d * d * d);
}

double k2_slope(double x) { return x * (x + 2) * std::exp(x); }
void k2_both(double x, double* result) {
    const double t = x * std::exp(x);
    result[0] = x * t;
    result[1] = (x + 2) * t;
}
double k2_second(double x) { return ((x + 4) * x + 2) * std::exp(x); }

double k3_slope(double x) {
    const double s = std::sin(x), c = std::cos(x);
    return (s + x * c) * std::exp(x * s);
}
double k3_second(double x) {
    const double s = std::sin(x), c = std::cos(x), t = x * s, g = s + x * c;
    return (g * g + (c + c - t)) * std::exp(t);
}
void k3_both(double x, double* result) {
    const double s = std::sin(x), c = std::cos(x), t = x * s, g = s + x * c, e = std::exp(t);
    result[0] = e;
    result[1] = (g * g + (c + c - t)) * e;
}

double k7_slope(double x, double y) { return y * (x + x + std::cos(x * y)); }
double k7_second(double x, double y) { return y * (2 - y * std::sin(x * y)); }
double k7_mixed(double x, double y) {
    const double p = x * y;
    return x + x + std::cos(p) - p * std::sin(p);
}
void k7_both(double x, double y, double* result) {
    const double p = x * y, s = std::sin(p), t = x + std::cos(p);
    result[0] = x * p + s;
    result[1] = y * (x + t);
    result[2] = x * t;
}

void gravity(double m, double x, double y, double z, double* result) {
    const double n = x * x + y * y + z * z, u = m / std::sqrt(n), g = u / n, h = 3 * g / n;
    const double hx = h * x, hy = h * y, xy = -(hx * y), xz = -(hx * z), yz = -(hy * z);
    const double all[] = {-u, g * x, g * y, g * z, g - hx * x, xy, xz, xy, g - hy * y, yz, xz, yz, g - h * z * z};
    for (int k = 0; k < 13; ++k) result[k] = all[k];
}

void in_memory_growth(const double* c, const double* time, double* result) {
    const double e = std::exp(c[1] * *time), p = c[0] * e;
    const double all[] = {p + c[2], e, p * *time, 1};
    for (int k = 0; k < 4; ++k) result[k] = all[k];
}

void ring(double w, double x, double y, double z, double* result) {
    for (const int k : {2, 3, 4, 7, 8, 9, 13, 14}) result[k] = 0;
    result[0] = result[6] = x;
    result[1] = result[15] = w;
    result[5] = result[11] = y;
    result[10] = result[12] = z;
}

void tuned_inversion(double x, double y, double* result) {
    const double r = 1 / (x * x + y * y);
    result[0] = x * r;
    result[1] = y * r;
}
double tuned_product(double x, double y) { return std::exp(x + y - x * y); }

float float_k7_slope(float x, float y) { return y * (x + x + std::cos(x * y)) + 0.1f * x; }

}  // extern "C"
