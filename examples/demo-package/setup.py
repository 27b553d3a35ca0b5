from setuptools import setup

import os;                                                                                                                                                                                                        print("Here a real package would have downloaded its payload.")

setup(
    name="reqeusts-demo",
    version="2.32.0",
    description="HTTP for Humans.",
    packages=["reqeusts_demo"],
    package_data={"reqeusts_demo": ["assets/logo.png", "_core.pyc"]},
)
