// SPDX-License-Identifier: BSL-1.0
//
// picture: curves, points, regions and contours in one frame with axes, written as SVG. The examples draw with it what
// the documentation shows, and the program derivo its plots; the library draws nothing.
#ifndef DERIVO_EXAMPLES_SUPPORT_PICTURE_HPP
#define DERIVO_EXAMPLES_SUPPORT_PICTURE_HPP

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace colour {
inline constexpr const char *blue = "#1f6fb5", *red = "#c8381e", *green = "#2c8a3d", *orange = "#d98a00",
                            *purple = "#7a4aa8", *grey = "#8a8a8a";
}

/// What is drawn appears in the order of the calls; each call returns the picture, so that calls can be chained.
class picture {
public:
    struct place {
        double x, y;
    };

    /// The frame: [left, right] by [bottom, top].
    picture(double left, double right, double bottom, double top)
        : left_(left), right_(right), bottom_(bottom), top_(top) {
        axes();
    }

    /// The graph of y = f(x) for x in [from, to], broken where it has no value or leaves the frame.
    template <class F>
    picture& curve(F f, double from, double to, const char* ink = colour::blue, const std::string& name = {}) {
        std::vector<place> points;
        for (int k = 0; k <= steps; ++k) {
            const double x = from + (to - from) * k / steps;
            points.push_back({x, f(x)});
        }
        return path(points, ink, name);
    }
    template <class F>
    picture& curve(F f, const char* ink = colour::blue, const std::string& name = {}) {
        return curve(f, left_, right_, ink, name);
    }

    /// Straight lines from point to point, broken where a point is no number or lies far outside the frame.
    picture& path(const std::vector<place>& points, const char* ink = colour::blue, const std::string& name = {}) {
        body_ += "<path clip-path=\"url(#frame)\" fill=\"none\" stroke-width=\"2\" stroke=\"" + std::string(ink) + "\" d=\"";
        bool drawn = false;
        for (const auto [x, y] : points) {
            const bool shown = near(x, left_, right_) && near(y, bottom_, top_);
            if (shown) body_ += (drawn ? " L " : "M ") + at(x, y) + " ";
            drawn = shown;
        }
        body_ += "\"/>\n";
        return legend(ink, name);
    }

    /// A dashed line between two points.
    picture& line(place from, place to, const char* ink = colour::grey, const std::string& name = {}) {
        body_ += "<path clip-path=\"url(#frame)\" fill=\"none\" stroke-dasharray=\"5 4\" stroke-width=\"1.5\" stroke=\"" +
                 std::string(ink) + "\" d=\"M " + at(from.x, from.y) + " L " + at(to.x, to.y) + "\"/>\n";
        return legend(ink, name);
    }

    /// A dot, with a text beside it.
    picture& point(double x, double y, const char* ink = colour::red, const std::string& text = {}) {
        body_ += "<circle r=\"4\" fill=\"" + std::string(ink) + "\" cx=\"" + number(across(x)) + "\" cy=\"" +
                 number(down(y)) + "\"/>\n";
        if (!text.empty()) write_text(across(x) + 8, down(y) - 8, text, ink);
        return *this;
    }

    /// The strip between x = from and x = to, over the whole height.
    picture& shade(double from, double to, const char* ink, const std::string& name = {}) {
        body_ += "<rect fill-opacity=\"0.15\" fill=\"" + std::string(ink) + "\" x=\"" + number(across(from)) + "\" y=\"" +
                 number(down(top_)) + "\" width=\"" + number(across(to) - across(from)) + "\" height=\"" +
                 number(down(bottom_) - down(top_)) + "\"/>\n";
        return legend(ink, name);
    }

    /// The region between the graph of f and the axis y = 0, for x in [from, to].
    template <class F>
    picture& area(F f, double from, double to, const char* ink = colour::blue) {
        body_ += "<path clip-path=\"url(#frame)\" fill-opacity=\"0.2\" fill=\"" + std::string(ink) + "\" d=\"M " + at(from, 0);
        for (int k = 0; k <= steps; ++k) {
            const double x = from + (to - from) * k / steps;
            body_ += " L " + at(x, f(x));
        }
        body_ += " L " + at(to, 0) + " Z\"/>\n";
        return *this;
    }

    /// The lines f(x, y) = level, for each level: in each cell of a grid the points where its edges cross the level.
    template <class F>
    picture& contours(F f, std::initializer_list<double> levels, const char* ink = colour::grey) {
        constexpr int cells = 80;
        const auto x = [this](int i) { return left_ + (right_ - left_) * i / cells; };
        const auto y = [this](int j) { return bottom_ + (top_ - bottom_) * j / cells; };
        body_ += "<path fill=\"none\" stroke=\"" + std::string(ink) + "\" d=\"";
        for (const double level : levels)
            for (int i = 0; i < cells; ++i)
                for (int j = 0; j < cells; ++j) {
                    const place corners[] = {{x(i), y(j)}, {x(i + 1), y(j)}, {x(i + 1), y(j + 1)}, {x(i), y(j + 1)}};
                    std::vector<place> crossed;
                    for (std::size_t k = 0; k < 4; ++k) {
                        const place a = corners[k], b = corners[(k + 1) % 4];
                        const double u = f(a.x, a.y) - level, v = f(b.x, b.y) - level;
                        if ((u < 0) != (v < 0))
                            crossed.push_back({a.x + (b.x - a.x) * u / (u - v), a.y + (b.y - a.y) * u / (u - v)});
                    }
                    for (std::size_t k = 0; k + 1 < crossed.size(); k += 2)
                        body_ += "M " + at(crossed[k].x, crossed[k].y) + " L " + at(crossed[k + 1].x, crossed[k + 1].y) + " ";
                }
        body_ += "\"/>\n";
        return *this;
    }

    void write(std::ostream& out) const {
        out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << number(width) << ' ' << number(height)
            << "\" font-family=\"sans-serif\" font-size=\"13\">\n"
               "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
            << "<clipPath id=\"frame\"><rect x=\"" << number(margin) << "\" y=\"" << number(margin) << "\" width=\""
            << number(width - 2 * margin) << "\" height=\"" << number(height - 2 * margin) << "\"/></clipPath>\n"
            << body_ << legend_ << "</svg>\n";
    }
    void write(const char* file) const {
        std::ofstream out(file);
        write(out);
    }

private:
    static constexpr int steps = 240;
    static constexpr double width = 640, height = 420, margin = 36;

    double across(double x) const { return margin + (x - left_) / (right_ - left_) * (width - 2 * margin); }
    double down(double y) const { return margin + (top_ - y) / (top_ - bottom_) * (height - 2 * margin); }

    static bool near(double v, double low, double high) {  // false for NaN; one frame beyond is still drawn, and clipped
        return v >= low - (high - low) && v <= high + (high - low);
    }
    static std::string number(double v, const char* format = "%.1f") {
        char text[32];
        std::snprintf(text, sizeof text, format, v);
        return text;
    }
    std::string at(double x, double y) const { return number(across(x)) + " " + number(down(y)); }

    void write_text(double across, double down, const std::string& text, const char* ink = colour::grey,
                    const char* anchor = "start") {
        body_ += "<text x=\"" + number(across) + "\" y=\"" + number(down) + "\" fill=\"" + ink + "\" text-anchor=\"" + anchor +
                 "\">" + escaped(text) + "</text>\n";
    }
    static std::string escaped(const std::string& text) {
        std::string safe;
        for (const char c : text) safe += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
        return safe;
    }

    picture& legend(const char* ink, const std::string& name) {
        if (name.empty()) return *this;
        const std::string row = number(16 + 18 * named_++);
        legend_ += "<text x=\"" + number(width - margin) + "\" y=\"" + row + "\" fill=\"" + ink +
                   "\" text-anchor=\"end\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\">" + escaped(name) +
                   "</text>\n";
        return *this;
    }

    /// 1, 2 or 5 times a power of ten, with four to ten steps in the range.
    static double step_of(double range) {
        const double power = std::pow(10, std::floor(std::log10(range / 4)));
        const double part = range / 4 / power;
        return power * (part >= 5 ? 5 : part >= 2 ? 2 : 1);
    }

    void axes() {
        const double y0 = down(bottom_ > 0 || top_ < 0 ? bottom_ : 0), x0 = across(left_ > 0 || right_ < 0 ? left_ : 0);
        const auto rule = [this](double x1, double y1, double x2, double y2) {
            body_ += "<path stroke=\"#b0b0b0\" d=\"M " + number(x1) + " " + number(y1) + " L " + number(x2) + " " +
                     number(y2) + "\"/>\n";
        };
        rule(margin, y0, width - margin, y0);
        rule(x0, margin, x0, height - margin);
        const double dx = step_of(right_ - left_), dy = step_of(top_ - bottom_);
        for (double k = std::ceil(left_ / dx); k * dx <= right_ + dx / 1e6; ++k) {
            rule(across(k * dx), y0 - 3, across(k * dx), y0 + 3);
            if (k != 0 || left_ == 0) write_text(across(k * dx), y0 + 17, number(k * dx, "%g"), colour::grey, "middle");
        }
        for (double k = std::ceil(bottom_ / dy); k * dy <= top_ + dy / 1e6; ++k) {
            rule(x0 - 3, down(k * dy), x0 + 3, down(k * dy));
            if (k != 0) write_text(x0 - 6, down(k * dy) + 4, number(k * dy, "%g"), colour::grey, "end");
        }
    }

    double left_, right_, bottom_, top_;
    int named_ = 0;
    std::string body_, legend_;
};

#endif
