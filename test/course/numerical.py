# The course's program "Numerical Differentiation".
import numpy as np

def numerical_derivative(f, x, h=1e-7):
    """Central difference approximation."""
    return (f(x + h) - f(x - h)) / (2 * h)

def numerical_second_derivative(f, x, h=1e-5):
    """Second derivative via finite differences."""
    return (f(x + h) - 2 * f(x) + f(x - h)) / (h ** 2)

# Examples
f = np.sin
print(f"sin'(0.5) numerical: {numerical_derivative(f, 0.5):.6f}")
print(f"sin'(0.5) exact: {np.cos(0.5):.6f}")

g = lambda x: x**3 - 2*x + 1
print(f"g''(1) numerical: {numerical_second_derivative(g, 1):.6f}")
print(f"g''(1) exact: {6 * 1:.6f}")
