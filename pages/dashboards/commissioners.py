"""commissioners"""
import streamlit as st
from components import frame
frame.header("commissioners")
st.file_uploader("选择文件")
