# The course's program "Chain Rule in Backpropagation". It prints nothing: compare.py looks at its variables.
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

# Forward pass
x = np.array([1.0, 2.0])
W = np.array([[0.5, 0.3], [0.2, 0.7]])
b = np.array([0.1, 0.1])
z = W @ x + b
a = sigmoid(z)

# Backward pass via chain rule
y_true = np.array([1.0, 0.0])
dL_da = a - y_true           # ∂L/∂a
da_dz = a * (1 - a)          # ∂a/∂z (sigmoid derivative)
dL_dz = dL_da * da_dz        # ∂L/∂z
dL_dW = np.outer(dL_dz, x)   # ∂L/∂W
dL_db = dL_dz                # ∂L/∂b
