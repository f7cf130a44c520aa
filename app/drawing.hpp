// SPDX-License-Identifier: BSL-1.0
//
// drawing: curves of formulas in one frame, as SVG.
#ifndef DERIVO_APP_DRAWING_HPP
#define DERIVO_APP_DRAWING_HPP

#include <derivo/runtime.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ostream>

/// Curves in one frame, each broken where it has no value or leaves the frame.
class drawing {
public:
    drawing(double left, double right) : left_(left), right_(right) {}

    void add(const derivo::runtime::formula& f, const std::string& symbol) {
        std::vector<double>& values = curves_.emplace_back();
        for (int k = 0; k <= steps; ++k) values.push_back(f({{symbol, at(k)}})[0]);
    }

    void write(std::ostream& out) {
        find_frame();
        out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << width << ' ' << height << "\">\n";
        line(out, left_, 0, right_, 0);
        line(out, 0, bottom_, 0, top_);
        static constexpr const char* colours[] = {"#0060c0", "#c02000"};
        for (std::size_t c = 0; c < curves_.size(); ++c) {
            out << "<path fill=\"none\" stroke-width=\"2\" stroke=\"" << colours[c % 2] << "\" d=\"";
            curve(out, curves_[c]);
            out << "\"/>\n";
        }
        label(out, 4, height / 2 - 4, left_);
        label(out, width - 44, height / 2 - 4, right_);
        label(out, width / 2 + 4, 14, top_);
        label(out, width / 2 + 4, height - 4, bottom_);
        out << "</svg>\n";
    }

private:
    static constexpr int steps = 240, width = 640, height = 400;

    double at(int k) const { return left_ + (right_ - left_) * k / steps; }

    /// Nine tenths of all values are in the frame: a pole would make the rest of the curve flat.
    void find_frame() {
        std::vector<double> all{0};
        for (const auto& values : curves_)
            for (const double v : values)
                if (std::isfinite(v)) all.push_back(v);
        std::sort(all.begin(), all.end());
        const std::size_t cut = all.size() / 20;
        bottom_ = std::min(0.0, all[cut]);
        top_ = std::max(0.0, all[all.size() - 1 - cut]);
        const double margin = top_ > bottom_ ? (top_ - bottom_) / 10 : 1;
        bottom_ -= margin;
        top_ += margin;
    }

    void point(std::ostream& out, double x, double y) const {
        char text[64];
        std::snprintf(text, sizeof text, "%.1f %.1f", (x - left_) / (right_ - left_) * width,
                      (top_ - y) / (top_ - bottom_) * height);
        out << text;
    }
    void line(std::ostream& out, double x1, double y1, double x2, double y2) const {
        out << "<path stroke=\"#808080\" d=\"M ";
        point(out, x1, y1);
        out << " L ";
        point(out, x2, y2);
        out << "\"/>\n";
    }
    void curve(std::ostream& out, const std::vector<double>& values) const {
        bool drawn = false;
        for (int k = 0; k <= steps; ++k) {
            const double v = values[static_cast<std::size_t>(k)];
            const bool shown = v >= bottom_ && v <= top_;  // false for NaN
            if (shown) {
                out << (drawn ? " L " : "M ");
                point(out, at(k), v);
            }
            drawn = shown;
        }
    }
    static void label(std::ostream& out, int x, int y, double value) {
        char text[32];
        std::snprintf(text, sizeof text, "%.4g", value);
        out << "<text font-size=\"12\" x=\"" << x << "\" y=\"" << y << "\">" << text << "</text>\n";
    }

    double left_, right_, bottom_ = 0, top_ = 0;
    std::vector<std::vector<double>> curves_;
};

#endif
